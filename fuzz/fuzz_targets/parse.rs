//! Any bytes give a record with every invariant, or one of the errors.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    tests::invariants::check(bytes);
});
