use super::Json;
use super::tree::Object;

/// Data that can be written as JSON.
pub(crate) trait ToJson {
    fn to_json(&self) -> Json<'_>;
}

/// How fields are written: the counterpart of how [`Fields`](super::Fields) of the same kind are read.
impl<'t> Object<'t> {
    pub(crate) fn required<T: ToJson>(&mut self, name: &'static str, value: &'t T) {
        self.put(name, value.to_json());
    }

    pub(crate) fn among<T: ToJson>(&mut self, name: &'static str, value: &'t T) {
        self.required(name, value);
    }

    #[expect(clippy::ref_option, reason = "a field is given as it stands in its type")]
    pub(crate) fn optional<T: ToJson>(&mut self, name: &'static str, value: &'t Option<T>) {
        if let Some(value) = value {
            self.required(name, value);
        }
    }

    pub(crate) fn or_default<T: ToJson + Default + PartialEq>(
        &mut self,
        name: &'static str,
        value: &'t T,
    ) {
        if *value != T::default() {
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
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self) -> Json<'_> {
        self.iter().map(ToJson::to_json).collect()
    }
}
