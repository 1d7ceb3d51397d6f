package it.opposizioni.portal.statistics;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.trend.TrendLabels;

/** What complaints have in common, in words for everybody. A code that is new to us shows as it is. */
final class FigureLabels {

    private final StatisticsTexts texts;
    private final TrendLabels labels;

    FigureLabels(Lang lang) {
        this.texts = Texts.of(StatisticsTexts.class, lang);
        this.labels = TrendLabels.in(lang);
    }

    Breakdown.Words byCaller() {
        return new Breakdown.Words("by-caller", texts.byCaller(), texts.callerKind(), texts.byCallerNote());
    }

    Breakdown.Words byProduct() {
        return new Breakdown.Words("by-product", texts.byProduct(), texts.sector(), texts.byProductNote());
    }

    /** In the public figures a number that the reporter does not know counts as hidden. */
    String caller(String code) {
        return code.equals("WITHHELD") ? texts.noCallerNumber() : labels.caller(code);
    }

    /** "I do not know" is the answer of a reporter, not the name of a sector. */
    String product(String code) {
        return code.equals("UNKNOWN") ? texts.noSector() : labels.product(code);
    }
}
