package it.opposizioni.operator.consultation.query;

import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Operators by name, for those who read. */
@ApplicationScoped
public class OperatorNames {

    private final OperatorService operators;

    OperatorNames(OperatorService operators) {
        this.operators = operators;
    }

    public OperatorReference of(UUID id) {
        return new OperatorReference(id, name(id));
    }

    private String name(UUID id) {
        return operators.find(id).map(Operator::name).orElse("");
    }
}
