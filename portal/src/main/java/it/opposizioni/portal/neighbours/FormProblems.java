package it.opposizioni.portal.neighbours;

import it.opposizioni.portal.layout.Form;
import java.util.function.UnaryOperator;

/** Puts what a service finds wrong beside the fields of the form it came from. */
public final class FormProblems {

    private FormProblems() {}

    /**
     * @param otherwise the field that takes what concerns no field in particular
     * @param fieldOf name of the form's field for a JSON pointer
     * @throws NeighbourException what the reader cannot mend in this form
     */
    public static Form into(Form form, NeighbourException e, String otherwise, UnaryOperator<String> fieldOf) {
        ProblemDocument problem = e.problem().orElseThrow(() -> e);
        if (!e.isCorrectable() && e.status() != 429) {
            throw e;
        }
        problem.errors().forEach(error -> form.reject(fieldOf.apply(error.pointer()), error.detail()));
        if (problem.errors().isEmpty()) {
            form.reject(otherwise, problem.detail());
        }
        return form;
    }
}
