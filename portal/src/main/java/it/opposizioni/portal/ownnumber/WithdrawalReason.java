package it.opposizioni.portal.ownnumber;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why somebody takes a number off, which may be left open and is only counted: it goes to the registry with the request, and is kept in no draft. */
enum WithdrawalReason {
    STILL_CALLED,
    WANTS_OFFERS,
    GIVES_UP_NUMBER,
    BY_MISTAKE,
    OTHER,
    NOT_SAID;

    static final String FIELD = Form.ONCE + "reason";

    /** Empty for none, and for anything that the page does not offer. */
    static Optional<WithdrawalReason> read(String posted) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(posted))
                .findFirst();
    }

    static List<Choice> choices(Lang lang) {
        OwnNumberTexts texts = Texts.of(OwnNumberTexts.class, lang);
        return Arrays.stream(values())
                .map(reason -> Choice.of(reason.name(), reason.label(texts)))
                .toList();
    }

    private String label(OwnNumberTexts texts) {
        return switch (this) {
            case STILL_CALLED -> texts.reasonStillCalled();
            case WANTS_OFFERS -> texts.reasonWantsOffers();
            case GIVES_UP_NUMBER -> texts.reasonGivesUpNumber();
            case BY_MISTAKE -> texts.reasonByMistake();
            case OTHER -> texts.reasonOther();
            case NOT_SAID -> texts.reasonNotSaid();
        };
    }
}
