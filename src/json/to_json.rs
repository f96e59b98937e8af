use super::Json;
use super::value::Object;

/// Data that can be written as JSON.
pub(crate) trait ToJson {
    fn to_json(&self) -> Json<'_>;

    /// Whether it means the same when it is left out.
    fn goes_without_saying(&self) -> bool {
        false
    }
}

/// How fields are written: the counterpart of how [`Fields`](super::Fields) of the same kind are read.
impl<'t> Object<'t> {
    pub(crate) fn required<T: ToJson>(&mut self, name: &'static str, value: &'t T) {
        self.put(name, value.to_json());
    }

    pub(crate) fn among<T: ToJson>(&mut self, name: &'static str, value: &'t T) {
        self.required(name, value);
    }

    pub(crate) fn optional<T: ToJson>(&mut self, name: &'static str, value: &'t T) {
        self.or_default(name, value);
    }

    pub(crate) fn or_default<T: ToJson>(&mut self, name: &'static str, value: &'t T) {
        if !value.goes_without_saying() {
            self.required(name, value);
        }
    }
}

impl ToJson for String {
    fn to_json(&self) -> Json<'_> {
        self.into()
    }
}

impl ToJson for bool {
    fn to_json(&self) -> Json<'_> {
        (*self).into()
    }

    fn goes_without_saying(&self) -> bool {
        !self
    }
}

impl ToJson for i32 {
    fn to_json(&self) -> Json<'_> {
        (*self).into()
    }
}

impl ToJson for u32 {
    fn to_json(&self) -> Json<'_> {
        (*self).into()
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self) -> Json<'_> {
        self.as_ref().map(ToJson::to_json).into()
    }

    fn goes_without_saying(&self) -> bool {
        self.is_none()
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self) -> Json<'_> {
        self.iter().map(ToJson::to_json).collect()
    }

    fn goes_without_saying(&self) -> bool {
        self.is_empty()
    }
}
