package it.opposizioni.portal.incident;

import it.opposizioni.portal.incident.Incident.Words;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;

/** Reads what the registrar writes, and says what is missing: nothing is told in one language alone. */
final class IncidentForm {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;

    private final Form form;
    private final IncidentTexts texts;
    private final Formats formats;

    IncidentForm(Form form, IncidentTexts texts, Formats formats) {
        this.form = form;
        this.texts = texts;
        this.formats = formats;
    }

    void checkTitle() {
        check("titleIt", LONGEST_TITLE, texts.titleMissing());
        check("titleEn", LONGEST_TITLE, texts.englishTitleMissing());
    }

    void checkText() {
        check("textIt", LONGEST_TEXT, texts.textMissing());
        check("textEn", LONGEST_TEXT, texts.englishTextMissing());
    }

    private void check(String field, int longest, String missing) {
        if (form.value(field).isEmpty()) {
            form.reject(field, missing);
        } else if (form.value(field).length() > longest) {
            form.reject(field, texts.tooLong(formats.amount(longest)));
        }
    }

    Words title() {
        return new Words(form.value("titleIt"), form.value("titleEn"));
    }

    Words text() {
        return new Words(form.value("textIt"), form.value("textEn"));
    }
}
