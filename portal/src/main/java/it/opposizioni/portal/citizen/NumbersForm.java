package it.opposizioni.portal.citizen;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import java.util.ArrayList;
import java.util.List;

/** Reads the numbers of the first step. The registry decides which numbers may be registered; this only reads them. */
final class NumbersForm {

    /** As many as the registry takes in one request. */
    static final int MOST = 5;

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

    /** The numbers in order; what cannot be read is said in {@code form}. */
    static List<PhoneNumber> read(Form form, Lang lang) {
        CitizenTexts texts = Texts.of(CitizenTexts.class, lang);
        List<PhoneNumber> numbers = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String typed = form.value(field(i));
            if (typed.isEmpty()) {
                continue;
            }
            try {
                PhoneNumber number = PhoneNumber.parse(typed);
                if (!number.isSubscriberLine()) {
                    form.reject(field(i), texts.notALine());
                } else if (numbers.contains(number)) {
                    form.reject(field(i), texts.twice());
                } else {
                    numbers.add(number);
                }
            } catch (InvalidPhoneNumberException e) {
                form.reject(field(i), e.detail().in(lang.locale()));
            }
        }
        if (numbers.isEmpty() && !form.isWrong()) {
            form.reject(field(0), texts.numberMissing());
        }
        return numbers;
    }
}
