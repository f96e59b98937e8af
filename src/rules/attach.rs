//! May a service owner attach a service to it? Rows A1 to A4 and `below` of docs/rules.md.

use super::context::Context;
use super::error::QuestionError;
use super::reason_code::ReasonCode;
use super::verdict::{Decision, Section, Verdict};
use crate::catalogue::Node;
use crate::text::labels;
use crate::text::sentences::Sentence;

/// A1 to A4. Roles have no part in this, so no notice about one is attached.
pub(super) fn check<'c>(context: Context<'c>, package: &str) -> Result<Verdict<'c>, QuestionError> {
    let node = context.node(package).map_err(QuestionError::in_field("package"))?;
    let name = context.node_name(node);
    let stated = node.is_resource_policy_available();
    // Whatever its row says, nothing can be attached where there is no package.
    let may_be_bare = matches!(node, Node::Category(..)) || stated == Some(true);
    if may_be_bare && context.catalogue.below(node).next().is_none() {
        return Ok(context.nothing_below(node));
    }
    let (decision, code, sentence) = match (stated, node) {
        (Some(true), _) => (
            Decision::Permit,
            ReasonCode::ServicesAttachable,
            Sentence::ServicesAttachable { name, stated: context.stated() },
        ),
        (_, Node::Area(_)) => above_packages(name, labels::an_area(context.language)),
        (_, Node::Category(..)) => above_packages(name, labels::a_category(context.language)),
        (Some(false), Node::Package(_)) => (
            Decision::Deny,
            ReasonCode::ServicesNotAttachable,
            Sentence::ServicesNotAttachable { name, stated: context.stated() },
        ),
        (None, Node::Package(_)) => {
            let sentence = Sentence::AttachmentNotStated { name, source: context.stating() };
            (Decision::Indeterminate, ReasonCode::NotStated, sentence)
        }
    };
    Ok(context.verdict(decision, code, sentence, Section::Table, Some(node)))
}

/// A2. The level is "an area", say.
const fn above_packages<'a>(name: &'a str, level: &'a str) -> (Decision, ReasonCode, Sentence<'a>) {
    (Decision::Deny, ReasonCode::NotLowestLevel, Sentence::NotLowestLevel { name, level })
}
