//! The catalogue in a page: set once as HTML, then kept alive by a few listeners.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlDetailsElement, HtmlElement, HtmlInputElement, window,
};

use super::filter::Filter;
use crate::Catalogue;
use crate::view::{ViewOptions, render_catalogue};

/// The attribute of the field to filter by, as the view writes it.
const FILTER: &str = "data-tp-filter";
/// The attribute of the place to tell what was done, as the view writes it.
const STATUS: &str = "data-tp-status";

/// A catalogue that is shown in an element. It goes when it is unmounted.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mount {
    root: Element,
    shown: Rc<RefCell<Filter>>,
    /// Taken off again when they are dropped.
    listeners: Vec<Listener>,
}

impl Mount {
    pub(super) fn new(
        root: &Element,
        catalogue: &Catalogue,
        options: &ViewOptions,
    ) -> Result<Self, JsValue> {
        let shown = Rc::new(RefCell::new(Filter::default()));
        let mut mount = Self { root: root.clone(), shown, listeners: Vec::new() };
        mount.show(catalogue, options)?;
        mount.listen()?;
        reveal_target(root)?;
        Ok(mount)
    }

    /// Shows another catalogue, or the same in another way. What was typed to filter by stays, and
    /// so does the focus, if it was there.
    pub(super) fn show(&self, catalogue: &Catalogue, options: &ViewOptions) -> Result<(), JsValue> {
        let before = field(&self.root)?;
        let term = before.as_ref().map(HtmlInputElement::value).unwrap_or_default();
        let had_focus = before.is_some_and(|field| is_focused(&field));

        self.root.set_inner_html(&render_catalogue(catalogue, options));
        for element in all(&self.root, "[data-tp-needs-script]")? {
            element.remove_attribute("hidden")?;
        }
        *self.shown.borrow_mut() = Filter::new(&self.root, catalogue, options.language)?;
        if let Some(field) = field(&self.root)? {
            field.set_value(&term);
            if had_focus {
                field.focus()?;
            }
        }
        self.shown.borrow_mut().apply(&self.root, &term)
    }

    fn listen(&mut self) -> Result<(), JsValue> {
        let (root, shown) = (self.root.clone(), Rc::clone(&self.shown));
        self.listeners.push(Listener::on(&self.root, "input", move |event| {
            if let Some(field) = target(event).and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
                && field.has_attribute(FILTER)
            {
                shown.borrow_mut().apply(&root, &field.value())?;
            }
            Ok(())
        })?);

        let root = self.root.clone();
        self.listeners.push(Listener::on(&self.root, "click", move |event| {
            match target(event).map(|it| it.closest("[data-copy]")).transpose()?.flatten() {
                Some(button) => copy(&root, &button),
                None => Ok(()),
            }
        })?);

        if let Some(window) = window() {
            let root = self.root.clone();
            self.listeners
                .push(Listener::on(&window, "hashchange", move |_| reveal_target(&root))?);
        }
        Ok(())
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        self.listeners.clear();
        self.root.set_inner_html("");
    }
}

/// A listener that is taken off again when it is dropped.
#[derive(Debug)]
struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event) -> Result<(), JsValue>>,
}

impl Listener {
    fn on(
        target: &EventTarget,
        kind: &'static str,
        heard: impl Fn(&Event) -> Result<(), JsValue> + 'static,
    ) -> Result<Self, JsValue> {
        let closure = Closure::new(move |event: Event| heard(&event));
        target.add_event_listener_with_callback(kind, function(&closure))?;
        Ok(Self { target: target.clone(), kind, closure })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Taking off a listener that is not there is no error.
        let _ = self.target.remove_event_listener_with_callback(self.kind, function(&self.closure));
    }
}

fn function<T: ?Sized + wasm_bindgen::closure::WasmClosure>(closure: &Closure<T>) -> &Function {
    closure.as_ref().unchecked_ref()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn field(root: &Element) -> Result<Option<HtmlInputElement>, JsValue> {
    let found = root.query_selector(&format!("[{FILTER}]"))?;
    Ok(found.and_then(|element| element.dyn_into().ok()))
}

fn is_focused(element: &Element) -> bool {
    let focused = element.owner_document().and_then(|document| document.active_element());
    focused.as_ref() == Some(element)
}

pub(super) fn all(root: &Element, selector: &str) -> Result<Vec<Element>, JsValue> {
    let list = root.query_selector_all(selector)?;
    Ok((0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect())
}

/// Tells what was done, where screen readers listen.
pub(super) fn tell(root: &Element, message: &str) -> Result<(), JsValue> {
    if let Some(status) = root.query_selector(&format!("[{STATUS}]"))? {
        status.set_text_content(Some(message));
    }
    Ok(())
}

/// Opens what is closed above the package that the address points to, and goes there.
fn reveal_target(root: &Element) -> Result<(), JsValue> {
    let hash = window().map(|window| window.location().hash()).transpose()?.unwrap_or_default();
    let id = hash.strip_prefix('#').unwrap_or_default();
    let id = js_sys::decode_uri_component(id).map(String::from).unwrap_or_default();
    let packages = all(root, "li[data-urn]")?;
    let Some(package) = packages.into_iter().find(|element| element.id() == id) else {
        return Ok(());
    };
    let mut above = package.parent_element();
    while let Some(element) = above {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        above = element.parent_element();
    }
    if let Some(package) = package.dyn_ref::<HtmlElement>() {
        // Focus goes to the place as the eye does; it scrolls there as well.
        package.focus()?;
        package.scroll_into_view();
    }
    Ok(())
}

/// Copies a URN. Where the browser will not (no permission, no secure address), the URN is selected
/// for the reader to copy.
fn copy(root: &Element, button: &Element) -> Result<(), JsValue> {
    let urn = button.get_attribute("data-copy").unwrap_or_default();
    let written = window().and_then(|window| write_to_clipboard(&window, &urn));
    let (done_root, done_button) = (root.clone(), button.clone());
    let (failed_root, failed_button) = (root.clone(), button.clone());
    let done = Closure::once_into_js(move || say(&done_root, &done_button, "data-copied"));
    let failed = Closure::once_into_js(move || {
        select_text_before(&failed_button)?;
        say(&failed_root, &failed_button, "data-failed")
    });
    match written {
        Some(promise) => {
            let then: Function = Reflect::get(&promise, &"then".into())?.dyn_into()?;
            then.call2(&promise, &done, &failed)?;
        }
        None => {
            failed.unchecked_ref::<Function>().call0(&JsValue::UNDEFINED)?;
        }
    }
    Ok(())
}

/// The promise that the text is on the clipboard, where there is a clipboard.
fn write_to_clipboard(window: &web_sys::Window, text: &str) -> Option<JsValue> {
    let navigator = Reflect::get(window, &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()
}

fn select_text_before(button: &Element) -> Result<(), JsValue> {
    let selection = window().map(|window| window.get_selection()).transpose()?.flatten();
    if let (Some(selection), Some(text)) = (selection, button.previous_element_sibling()) {
        selection.select_all_children(&text)?;
    }
    Ok(())
}

/// Says what happened on the button itself and in the live region.
fn say(root: &Element, button: &Element, attribute: &str) -> Result<(), JsValue> {
    let message = button.get_attribute(attribute).unwrap_or_default();
    button.set_text_content(Some(&message));
    let urn = button.get_attribute("data-copy").unwrap_or_default();
    tell(root, &format!("{message}: {urn}"))
}
