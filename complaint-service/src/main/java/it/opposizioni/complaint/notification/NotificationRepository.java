package it.opposizioni.complaint.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notifications by id and by case. */
@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<ActNotification, UUID> {

    /** Newest first. */
    List<ActNotification> of(UUID caseId) {
        return list("caseId", Sort.descending("begunAt", "id"), caseId);
    }

    /** By case; none of a case without any. */
    Map<UUID, Attempts> of(Collection<UUID> cases) {
        Map<UUID, List<ActNotification>> found = cases.isEmpty()
                ? Map.of()
                : list("caseId in ?1", Sort.descending("begunAt", "id"), cases).stream()
                        .collect(Collectors.groupingBy(ActNotification::caseId));
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Attempts(each.getValue())));
    }

    Optional<ActNotification> of(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    Optional<ActNotification> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
