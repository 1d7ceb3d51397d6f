package it.opposizioni.portal.complaint.filing;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;

/**
 * Files that were chosen on the last page of a complaint, and are lost since something on an earlier page has to be corrected first: no browser keeps them.
 * It is said on each page on the way back to where they are chosen.
 */
public record FilesNotKept(int count) {

    /** Carries it from page to page. */
    private static final String FIELD = "files-not-kept";

    public static FilesNotKept of(ChosenFiles files) {
        return new FilesNotKept(files.chosen());
    }

    /** As a form has it; what is no count is none. */
    public static FilesNotKept of(Form form) {
        String count = form.value(FIELD);
        return new FilesNotKept(count.matches("[1-9]\\d?") ? Integer.parseInt(count) : 0);
    }

    /** For the page that shows this form. */
    public Form toldWith(Form form) {
        return isAny() ? form.with(FIELD, Integer.toString(count)) : form;
    }

    /** What the page says on which they are chosen; empty when none is lost. */
    public String toldHere(Lang lang) {
        return isAny() ? Texts.of(FilingFileTexts.class, lang).notKeptHere(count) : "";
    }

    public boolean isAny() {
        return count > 0;
    }
}
