//! Romanisations of one name, by their consonants.

/// True where two spellings can be romanisations of the same name: the same consonants, as far as romanisations keep
/// them apart.
pub(super) fn sounds_alike(one: &str, other: &str) -> bool {
    let (one, other) = (skeleton(one), skeleton(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    // Of three consonants the first must be the same: `Meng` is not `Shizhong`.
    let near = match one.len().min(other.len()) {
        ..3 => false,
        3 => one.first() == other.first(),
        _ => true,
    };
    one == other || near && within_one_edit(&one, &other)
}

fn skeleton(name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        let class = match c {
            'g' | 'k' => b'k',
            'b' | 'p' => b'p',
            'd' | 't' => b't',
            'c' | 'j' | 'q' | 's' | 'x' | 'z' => b's',
            'l' | 'r' => b'r',
            'f' | 'v' => b'f',
            'm' => b'm',
            'n' => b'n',
            _ => continue,
        };
        if out.last() != Some(&class) {
            out.push(class);
        }
    }
    out
}

fn within_one_edit(one: &[u8], other: &[u8]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    match one.len().cmp(&other.len()) {
        std::cmp::Ordering::Less => one == &other[1..],
        std::cmp::Ordering::Greater => &one[1..] == other,
        std::cmp::Ordering::Equal => one.get(1..) == other.get(1..),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanisations() {
        assert!(sounds_alike("Geum-cheon", "Kum Chon"));
        assert!(sounds_alike("Zhou", "Chou"));
        assert!(!sounds_alike("Orlov", "Szabo"));
        assert!(!sounds_alike("Liang", "Shaolin"));
        assert!(sounds_alike("Tang", "Dang") && !sounds_alike("Meng", "Shizhong"));
    }
}
