package it.opposizioni.portal.informationrequest;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Decided;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Measure;
import it.opposizioni.portal.layout.Formats;

/** What a decision means for the operator, in plain words. */
public final class DecidedLabels {

    private final RequestDecisionTexts texts;
    private final Formats formats;

    private DecidedLabels(Lang lang) {
        this.texts = Texts.of(RequestDecisionTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static DecidedLabels in(Lang lang) {
        return new DecidedLabels(lang);
    }

    /** Empty for an outcome that is new to us: its code stands beside the state of the case. */
    public String outcome(Decided decided) {
        return switch (decided.outcome()) {
            case "UPHELD" -> texts.upheld();
            case "NOT_UPHELD" -> texts.notUpheld();
            case "OUTSIDE_SCOPE" -> texts.outside();
            case null, default -> "";
        };
    }

    /** What the operator has to do or expect; empty for a measure that is new to us, which has its name. */
    public String meaning(Measure measure, Decided decided) {
        return switch (measure.code()) {
            case "REPRIMAND" -> texts.reprimand();
            case "ORDER_TO_COMPLY" -> texts.order();
            case "FINE_PROPOSED" -> texts.fine();
            case "SUSPENSION" -> texts.suspension(formats.date(decided.decidedAt()));
            case null, default -> "";
        };
    }
}
