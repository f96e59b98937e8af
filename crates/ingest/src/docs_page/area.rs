//! What a page says of its area beside the tree: in its front matter, by a picture, by links.

use tilgangspakker::{Area, Link, Picture, Text};

use super::excerpt::excerpt;
use super::findings::Findings;
use super::front_matter::FrontMatter;
use super::inline::FoundPicture;

/// Adds it to the area.
pub(super) fn describe(
    area: &mut Area,
    front_matter: FrontMatter,
    pictures: Vec<FoundPicture>,
    links: Vec<Link>,
    findings: &mut Findings<'_>,
) {
    report_title(&front_matter, area.name.all().next().unwrap_or_default(), findings);
    area.short_name = front_matter.link_title.map(Text::Own);
    area.summary = front_matter.description.map(Text::Own);
    area.weight = front_matter.weight;
    area.picture = picture(pictures, findings);
    area.links = links;
}

fn report_title(front_matter: &FrontMatter, area: &str, findings: &mut Findings<'_>) {
    if let Some((title, at)) = &front_matter.title
        && title != area
    {
        findings.warning(
            *at,
            "TITLE_DIFFERS",
            format!("the page is called \"{title}\" and its area \"{area}\", which is used"),
        );
    }
}

/// The first picture is the area's.
fn picture(pictures: Vec<FoundPicture>, findings: &mut Findings<'_>) -> Option<Picture> {
    let mut pictures = pictures.into_iter();
    let first = pictures.next();
    for surplus in pictures {
        findings.error(
            surplus.at,
            "SEVERAL_PICTURES",
            format!("\"{}\" is left out: an area has one picture", surplus.source),
        );
    }
    let first = first?;
    if !first.title.is_empty() && first.title != first.alt {
        findings.warning(
            first.at,
            "PICTURE_TITLE",
            format!(
                "the catalogue has no place for the picture's title \"{}\"; its text \"{}\" is used",
                excerpt(&first.title),
                excerpt(&first.alt)
            ),
        );
    }
    Some(Picture { src: first.source, alt: first.alt })
}
