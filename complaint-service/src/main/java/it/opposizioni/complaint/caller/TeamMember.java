package it.opposizioni.complaint.caller;

import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Somebody's place in the team of an operator. Who has left is not known here any more: subject and role are null. */
@Entity
class TeamMember extends VersionedFact<OperatorFacts.Member> {

    private UUID operatorId;
    private String subject;
    private String role;

    @Override
    void copy(OperatorFacts.Member fact) {
        operatorId = fact.operatorId();
        subject = fact.subject();
        role = fact.role();
    }

    @Override
    List<Object> content() {
        return Arrays.asList(operatorId, subject, role);
    }
}
