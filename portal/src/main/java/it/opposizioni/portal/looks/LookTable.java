package it.opposizioni.portal.looks;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.spreadsheet.SpreadsheetText;
import java.util.List;
import java.util.stream.Collectors;

/** The looks as a file. */
final class LookTable {

    private LookTable() {}

    /** What somebody is called is never a formula. */
    static String csv(LookSource source, List<LookClient.Look> looks, Lang lang) {
        LookTexts texts = Texts.of(LookTexts.class, lang);
        LookLabels words = LookLabels.in(lang);
        SpreadsheetText table = SpreadsheetText.in(lang);
        String head = table.row(List.of(
                texts.when(),
                texts.person(),
                texts.personCode(),
                texts.role(),
                texts.kind(),
                texts.code(),
                texts.purpose()));
        return looks.stream()
                .map(look -> table.row(row(source, look, words)))
                .collect(Collectors.joining("", SpreadsheetText.BEGINNING + head, ""));
    }

    private static List<String> row(LookSource source, LookClient.Look look, LookLabels words) {
        return List.of(
                look.at().atZone(Rome.ZONE).toOffsetDateTime().toString(),
                words.person(look.person()),
                look.person().code(),
                words.role(look.role()),
                words.kind(look.kind()),
                words.subject(look.subject()),
                words.purpose(source, look.purpose()));
    }
}
