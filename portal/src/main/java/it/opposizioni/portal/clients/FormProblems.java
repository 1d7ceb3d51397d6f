package it.opposizioni.portal.clients;

import io.quarkus.arc.Arc;
import it.opposizioni.portal.i18n.ErrorTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import java.util.function.UnaryOperator;

/** Puts what a service finds wrong beside the fields of the form it came from. */
public final class FormProblems {

    /** Programs write days otherwise than people. */
    private static final String NO_DAY = "DATE";

    private FormProblems() {}

    /**
     * @param otherwise the field that takes what concerns no field in particular
     * @param fieldOf name of the form's field for a JSON pointer
     * @throws UpstreamException when the reader cannot correct it in this form
     */
    public static Form into(Form form, UpstreamException e, String otherwise, UnaryOperator<String> fieldOf) {
        ProblemDocument problem = e.problem().orElseThrow(() -> e);
        if (e.isBeingRestored()) {
            return form.postpone(otherwise, beingRestored());
        }
        if (!e.isCorrectable() && e.status() != 429) {
            throw e;
        }
        if (e.isSentBefore()) {
            return form.withoutKey().reject(otherwise, sentBefore());
        }
        problem.errors().forEach(error -> {
            String pointer = error.pointer() == null ? "" : error.pointer();
            String why = NO_DAY.equals(error.code()) ? words().notADay() : error.detail();
            form.reject(pointer.isEmpty() ? otherwise : fieldOf.apply(pointer), why);
        });
        if (problem.errors().isEmpty()) {
            form.reject(otherwise, problem.detail());
        }
        return form;
    }

    /** The service names keys, which a reader does not know. */
    private static String sentBefore() {
        return words().sentBefore();
    }

    /** The form keeps what was typed. */
    private static String beingRestored() {
        return words().beingRestoredForm();
    }

    private static ErrorTexts words() {
        Page page = Arc.container().instance(Page.class).get();
        return Texts.of(ErrorTexts.class, page.lang());
    }
}
