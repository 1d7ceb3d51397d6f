package it.opposizioni.operator.consultation.query;

import it.opposizioni.operator.consultation.receipt.ReceiptFacts;
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

    ConsultationView.Party forView(UUID id) {
        return new ConsultationView.Party(id, name(id));
    }

    public ReceiptFacts.Party forReceipt(UUID id) {
        return new ReceiptFacts.Party(id, name(id));
    }

    private String name(UUID id) {
        return operators.find(id).map(Operator::name).orElse("");
    }
}
