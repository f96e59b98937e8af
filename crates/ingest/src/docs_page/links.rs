//! Where links lead: addresses on the site become absolute.

use tilgangspakker::Link;

use super::findings::Findings;
use super::inline::FoundLink;

/// The links with absolute addresses, each once. Those that cannot be followed are reported.
pub(super) fn absolute(links: &[FoundLink], site: &str, findings: &mut Findings<'_>) -> Vec<Link> {
    let mut absolute = Vec::new();
    for found in links {
        let link =
            address_on(site, &found.address).map(|href| Link { text: found.text.clone(), href });
        match link.filter(Link::is_http) {
            Some(link) if absolute.contains(&link) => {}
            Some(link) => absolute.push(link),
            None => findings.error(
                found.at,
                "INVALID_LINK",
                format!(
                    "the link \"{}\" leads to \"{}\", which is neither an http or https address \
                     nor a path from the site's root; it is left out",
                    found.text, found.address
                ),
            ),
        }
    }
    absolute
}

/// A path from the site's root is on the site; what is relative to the page itself leads nowhere,
/// for a page does not say what its own address is.
fn address_on(site: &str, address: &str) -> Option<String> {
    if let Some(host) = address.strip_prefix("//") {
        return Some(format!("https://{host}"));
    }
    if address.starts_with('/') {
        return Some(format!("{}{address}", site.trim_end_matches('/')));
    }
    address.contains("://").then(|| address.to_owned())
}
