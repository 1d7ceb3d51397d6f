package it.opposizioni.kit.phone;

import it.opposizioni.kit.text.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first digits of numbers, as somebody types them: {@code 02 94}, {@code +39 02 94} or {@code 0039 02 94}. They are a filter, which stands in
 * addresses, and so in histories and in logs of proxies: at most 6 digits are taken, or 8 with the country code, which are no usual line's whole number.
 *
 * @param international whether the country is written
 * @param digits of the country too, then
 */
public record FirstDigits(boolean international, String digits) {

    private static final Text WRONG = Text.of(
            "Scrivi le prime cifre di un numero, per esempio 02 94 o +39 02 94.",
            "Write the first digits of a number, for example 02 94 or +39 02 94.");
    private static final Text TOO_MANY = Text.of(
            "Scrivi al massimo 6 cifre, o 8 con il prefisso del paese: un numero intero non deve stare nell’indirizzo di una pagina.",
            "Write at most 6 digits, or 8 with the country code: a whole number must not stand in the address of a page.");

    private static final Pattern TYPED = Pattern.compile("(\\+|00)?+([0-9]+)");
    private static final int MOST = 6;
    private static final int MOST_WITH_COUNTRY = 8;

    /** @throws IllegalArgumentException when there are none, or too many: {@link #faultOf} says so before */
    public static FirstDigits of(String typed) {
        return read(typed).filter(FirstDigits::areFew).orElseThrow(IllegalArgumentException::new);
    }

    /** Why no filter can be made of it, and what to write; empty when one can. */
    public static Optional<Text> faultOf(String typed) {
        Optional<FirstDigits> read = read(typed);
        if (read.isEmpty()) {
            return Optional.of(WRONG);
        }
        return read.get().areFew() ? Optional.empty() : Optional.of(TOO_MANY);
    }

    private static Optional<FirstDigits> read(String typed) {
        Matcher digits = TYPED.matcher(withoutNoise(typed));
        return digits.matches()
                ? Optional.of(new FirstDigits(digits.group(1) != null, digits.group(2)))
                : Optional.empty();
    }

    /** What is no part of a spelling stays, and is refused. */
    private static String withoutNoise(String typed) {
        return typed.codePoints()
                .filter(c -> c == '+' || c >= '0' && c <= '9' || !PhoneNumber.isPartOfASpelling(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean areFew() {
        return digits.length() <= (international ? MOST_WITH_COUNTRY : MOST);
    }
}
