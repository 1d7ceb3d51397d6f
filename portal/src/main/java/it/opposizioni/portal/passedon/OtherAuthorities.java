package it.opposizioni.portal.passedon;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The authorities to which officials pass on what is outside the remit: labels of the service's codes, and what they mean for who
 * complained. A code that is new to us shows as it is.
 */
public final class OtherAuthorities {

    private static final String FIELD = "passedOnTo";
    private static final String NOBODY = "NOBODY";
    private static final String OUTSIDE = "OUTSIDE_SCOPE";

    private final PassedOnTexts texts;
    private final Formats formats;

    private OtherAuthorities(Lang lang) {
        this.texts = Texts.of(PassedOnTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static OtherAuthorities in(Lang lang) {
        return new OtherAuthorities(lang);
    }

    /** Empty for null. */
    public String name(String code) {
        return switch (code) {
            case null -> "";
            case "AGCOM" -> texts.agcom();
            case "AGCM" -> texts.agcm();
            case "POSTAL_POLICE" -> texts.police();
            default -> code;
        };
    }

    /** For the filter of a list. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of("AGCOM", "AGCM", "POSTAL_POLICE").forEach(code -> names.put(code, name(code)));
        return names;
    }

    /** For the form of an outcome; nobody first. */
    public List<Choice> choices() {
        return List.of(
                Choice.of(NOBODY, texts.nobody()),
                new Choice("AGCOM", texts.agcom(), texts.agcomFor()),
                new Choice("AGCM", texts.agcm(), texts.agcmFor()),
                new Choice("POSTAL_POLICE", texts.police(), texts.policeFor()));
    }

    /** The form as it is shown: until somebody chooses, it is nobody. */
    public static Form chosen(Form form) {
        return form.all(FIELD).isEmpty() ? form.with(FIELD, NOBODY) : form;
    }

    /** What was chosen; null for nobody. */
    public static String in(Form form) {
        String chosen = form.value(FIELD);
        return chosen.isEmpty() || chosen.equals(NOBODY) ? null : chosen;
    }

    /** Says in the form where one was chosen that does not go with the outcome. */
    public void check(Form form, String outcome) {
        if (in(form) != null && !outcome.equals(OUTSIDE)) {
            form.reject(FIELD, texts.onlyOutside());
        }
    }

    /** How a complaint ended that was passed on. */
    public String closed(String code) {
        return switch (code) {
            case "AGCOM" -> texts.closedAgcom();
            case "AGCM" -> texts.closedAgcm();
            case "POSTAL_POLICE" -> texts.closedPolice();
            default -> texts.closedOther(code);
        };
    }

    /** For who complained: to whom it went and when, what that is, and what is left to do. */
    public List<String> told(String code, Instant at) {
        String day = formats.date(at);
        return switch (code) {
            case "AGCOM" -> List.of(texts.agcomOn(day), texts.agcomIs(), texts.nothingToDo(), texts.noNews());
            case "AGCM" -> List.of(texts.agcmOn(day), texts.agcmIs(), texts.nothingToDo(), texts.noNews());
            case "POSTAL_POLICE" -> List.of(texts.policeOn(day), texts.policeIs(), texts.policeYou(), texts.noNews());
            default -> List.of(texts.otherOn(code, day), texts.noNews());
        };
    }
}
