//! Structs that mirror an element of an answer: one line a field, with the name it has on the wire.

/// Writes a struct whose fields are filled by the names of child elements. Every field is an `Option`:
/// elements may be empty or missing altogether, and both say nothing. What has no field, and what stands
/// there a second time, is kept in `other`.
macro_rules! wire_element {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $( $(#[$about_field:meta])* $field:ident: $type:ty = $wire:literal, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $name {
            $( $(#[$about_field])* #[doc = concat!("(`", $wire, "`)")] pub $field: Option<$type>, )*
            /// Elements that have no field here, and repeated ones: name and text, as they came.
            pub other: Vec<(String, String)>,
        }

        impl $name {
            pub(crate) fn from_fields(fields: $crate::envelope::Fields) -> Self {
                let mut element = Self::default();
                for (name, text) in fields {
                    match &*name {
                        $(
                            $wire if element.$field.is_none() => {
                                element.$field = Some(<$type as $crate::stated::FromText>::from_text(text));
                            }
                        )*
                        _ => element.other.push((name.to_string(), text)),
                    }
                }
                element
            }
        }
    };
}

pub(crate) use wire_element;
