package it.opposizioni.portal.trend;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class AnnotationLabels {

    private final AnnotationTexts texts;

    private AnnotationLabels(Lang lang) {
        this.texts = Texts.of(AnnotationTexts.class, lang);
    }

    static AnnotationLabels in(Lang lang) {
        return new AnnotationLabels(lang);
    }

    public String act(String code) {
        return switch (code) {
            case "ADD" -> texts.added();
            case "CORRECT" -> texts.corrected();
            case "TAKE_BACK" -> texts.withdrew();
            default -> code;
        };
    }
}
