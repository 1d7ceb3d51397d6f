package it.opposizioni.portal.citizen;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the numbers of the first step. The registry decides which numbers may be registered; this only reads them. */
final class NumbersForm {

    /** As many as the registry takes in one request. */
    static final int MOST = 5;

    /** Of what was typed, beside what is wrong with it. */
    private static final int LONGEST_SHOWN = 40;

    private NumbersForm() {}

    static String field(int index) {
        return "number" + index;
    }

    static Form of(NumbersDraft draft) {
        Form form = Form.empty();
        for (int i = 0; i < draft.lines().size(); i++) {
            form.with(field(i), draft.lines().get(i).number().spaced());
        }
        return form;
    }

    /** The numbers in order; what cannot be read is said in {@code form}, with what was typed. */
    static List<PhoneNumber> read(Form form, Lang lang) {
        RegistrationTexts texts = Texts.of(RegistrationTexts.class, lang);
        List<PhoneNumber> numbers = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String typed = form.value(field(i));
            if (typed.isEmpty()) {
                continue;
            }
            try {
                PhoneNumber number = PhoneNumber.parse(typed);
                if (numbers.contains(number)) {
                    reject(form, i, texts.twice(), texts);
                } else if (number.isSubscriberLine()) {
                    numbers.add(number);
                } else {
                    reject(form, i, number.isItalian() ? texts.serviceNumber() : texts.foreignNumber(), texts);
                }
            } catch (InvalidPhoneNumberException e) {
                reject(form, i, e.detail().in(lang.locale()), texts);
            }
        }
        if (numbers.isEmpty() && !form.isWrong()) {
            form.reject(field(0), texts.numberMissing());
        }
        return numbers;
    }

    /** What is wrong with one of the numbers, and with which. */
    static void reject(Form form, int place, String why, RegistrationTexts texts) {
        String typed = form.value(field(place));
        String shown = typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
        form.reject(field(place), texts.wrongNumber(why, shown));
    }

    /** By their places; what cannot be read is left out. */
    static Map<Integer, PhoneNumber> readable(Form form) {
        Map<Integer, PhoneNumber> numbers = new LinkedHashMap<>();
        for (int i = 0; i < MOST; i++) {
            int place = i;
            PhoneNumber.tryParse(form.value(field(i))).ifPresent(number -> numbers.put(place, number));
        }
        return numbers;
    }
}
