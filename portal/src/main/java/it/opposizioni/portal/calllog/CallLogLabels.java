package it.opposizioni.portal.calllog;

import it.opposizioni.portal.calllog.CallLogClient.Counts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.List;

/** States and findings of call logs in the reader's language. */
record CallLogLabels(CallLogTexts texts, Formats formats) {

    static CallLogLabels in(Lang lang) {
        return new CallLogLabels(Texts.of(CallLogTexts.class, lang), Formats.of(lang));
    }

    /** @param some whether there is any such call */
    record Row(String reason, String hint, String amount, boolean some) {}

    public String state(String state) {
        return switch (state) {
            case "RECEIVING" -> texts.stateRECEIVING();
            case "CHECKING" -> texts.stateCHECKING();
            case "SEALED" -> texts.stateSEALED();
            default -> texts.stateFAILED();
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "SEALED" -> "ok";
            case "FAILED" -> "bad";
            default -> "";
        };
    }

    /** What comes first: the calls that nothing covers. */
    public List<Row> rows(Counts c) {
        return List.of(
                row(texts.reasonToldOpposed(), texts.hintToldOpposed(), c.toldOpposed()),
                row(texts.reasonNoConsultation(), texts.hintNoConsultation(), c.noConsultation()),
                row(texts.reasonOpposed(), texts.hintOpposed(), c.opposed()),
                row(texts.reasonUndeclaredCaller(), texts.hintUndeclaredCaller(), c.undeclaredCaller()),
                row(texts.reasonOutOfHours(), texts.hintOutOfHours(), c.outOfHours()),
                row(texts.reasonUnknownThen(), texts.hintUnknownThen(), c.unknownThen()),
                row(texts.reasonConsultationUnknown(), texts.hintConsultationUnknown(), c.consultationUnknown()),
                row(texts.reasonNoMandate(), texts.hintNoMandate(), c.noMandate()),
                row(texts.reasonOutOfRange(), texts.hintOutOfRange(), c.outOfRange()),
                row(texts.reasonUnreadable(), texts.hintUnreadable(), c.unreadable()));
    }

    private Row row(String reason, String hint, long amount) {
        return new Row(reason, hint, formats.amount(amount), amount > 0);
    }

    /** The result in one sentence. */
    public String sum(Counts c) {
        return c.calls() == c.unremarkable()
                ? texts.nothingFound()
                : texts.someFound(remarkable(c), formats.amount(c.calls()));
    }

    public String remarkable(Counts c) {
        return formats.amount(c.calls() - c.unremarkable());
    }
}
