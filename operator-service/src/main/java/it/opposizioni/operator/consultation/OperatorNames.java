package it.opposizioni.operator.consultation;

import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Names of operators, for receipts and views. */
@ApplicationScoped
public class OperatorNames {

    private final OperatorService operators;

    OperatorNames(OperatorService operators) {
        this.operators = operators;
    }

    /** Its name at this moment; empty when there is no such operator. */
    public String of(UUID id) {
        return operators.find(id).map(Operator::name).orElse("");
    }
}
