package it.opposizioni.complaint.accusation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An operator for which an outsourcer may have called. */
public record Principal(UUID operatorId, String name) {

    /** They stand in most names, and tell nobody from anybody. */
    private static final Set<String> LEGAL_FORMS =
            Set.of("spa", "sapa", "srl", "srls", "sas", "snc", "ss", "scarl", "scrl", "soc", "coop", "societa");

    /** What many companies of one trade are called: alone it names none of them. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "assicurazione",
            "assicurazioni",
            "banca",
            "call",
            "center",
            "comunicazioni",
            "contact",
            "di",
            "e",
            "energia",
            "energy",
            "gas",
            "group",
            "gruppo",
            "il",
            "internet",
            "italia",
            "italiana",
            "italiano",
            "italy",
            "la",
            "luce",
            "mercato",
            "mobile",
            "operatore",
            "power",
            "service",
            "services",
            "servizi",
            "servizio",
            "telecom",
            "telefonia",
            "telefono",
            "vendita");

    /**
     * For which of them a call was made. The only one that the number could call for on that day; of several the one that the person named.
     * Where that is none of them, or fits more than one, nobody is accused: who is not known cannot be asked to answer.
     *
     * @param possible those with a mandate for the number on the day of the call, each once
     * @param company as the person wrote it; null when nothing was written
     */
    public static Optional<Principal> of(Collection<Principal> possible, String company) {
        if (possible.size() == 1) {
            return Optional.of(possible.iterator().next());
        }
        Set<String> written = words(company);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return onlyOne(possible, own -> own.equals(written))
                .or(() -> onlyOne(
                        possible,
                        // few write a company's whole name, and some write more
                        own -> !COMMON_WORDS.containsAll(own.size() < written.size() ? own : written)
                                && (own.containsAll(written) || written.containsAll(own))));
    }

    /** @param named whether the words of a name are meant */
    private static Optional<Principal> onlyOne(Collection<Principal> possible, Predicate<Set<String>> named) {
        List<Principal> meant =
                possible.stream().filter(each -> named.test(words(each.name()))).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** In small letters, without accents, dots and legal forms. */
    private static Set<String> words(String text) {
        if (text == null) {
            return Set.of();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                .collect(Collectors.toSet());
    }
}
