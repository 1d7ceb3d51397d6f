package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.receipt.ReceiptFacts;
import it.opposizioni.operator.operator.Operator;
import it.opposizioni.operator.operator.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Operators by name, for those who read. */
@ApplicationScoped
class Parties {

    private final OperatorService operators;

    Parties(OperatorService operators) {
        this.operators = operators;
    }

    ConsultationView.Party forView(UUID id) {
        return new ConsultationView.Party(id, name(id));
    }

    ReceiptFacts.Party forReceipt(UUID id) {
        return new ReceiptFacts.Party(id, name(id));
    }

    private String name(UUID id) {
        return operators.find(id).map(Operator::name).orElse("");
    }
}
