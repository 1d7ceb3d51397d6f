package it.opposizioni.complaint.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import it.opposizioni.complaint.cases.appealed.AppealedDecisions;
import it.opposizioni.complaint.cases.appealed.LastAppeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Appeals by case. */
@ApplicationScoped
class AppealRepository implements PanacheRepositoryBase<CaseAppeal, UUID>, AppealedDecisions {

    Appeals of(UUID caseId) {
        return new Appeals(list("caseId", Sort.by("number"), caseId));
    }

    @Override
    public Map<UUID, LastAppeal> of(Collection<UUID> cases) {
        Map<UUID, LastAppeal> found = new HashMap<>();
        if (!cases.isEmpty()) {
            list("caseId in ?1", Sort.by("number"), cases).stream()
                    .collect(Collectors.groupingBy(CaseAppeal::caseId))
                    .forEach((id, appeals) -> new Appeals(appeals).told().ifPresent(last -> found.put(id, last)));
        }
        return found;
    }
}
