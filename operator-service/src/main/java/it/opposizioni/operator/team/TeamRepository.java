package it.opposizioni.operator.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<TeamMember, UUID> {

    /** Changes of one team happen one after the other: the last owner cannot leave twice at once. */
    void serialise(UUID operatorId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 40))) locked")
                .setParameter(1, operatorId.toString())
                .getResultList();
    }

    List<TeamMember> people(UUID operatorId) {
        return list("operatorId = ?1 and machine = false and state <> 'REMOVED' order by id", operatorId);
    }

    /** Also places that were left. */
    List<TeamMember> ofPerson(String subject) {
        return list("subject = ?1 and machine = false order by since, id", subject);
    }

    Optional<TeamMember> person(UUID operatorId, UUID id) {
        return find("operatorId = ?1 and id = ?2 and machine = false and state <> 'REMOVED'", operatorId, id)
                .firstResultOptional();
    }

    boolean hasEmail(UUID operatorId, SearchKey emailKey) {
        return count("operatorId = ?1 and emailKey in ?2 and state <> 'REMOVED'", operatorId, emailKey.all()) > 0;
    }

    long countPeople(UUID operatorId) {
        return count("operatorId = ?1 and machine = false and state <> 'REMOVED'", operatorId);
    }

    Optional<TeamMember> machine(String subject) {
        return find("subject = ?1 and machine = true and state <> 'REMOVED'", subject)
                .firstResultOptional();
    }
}
