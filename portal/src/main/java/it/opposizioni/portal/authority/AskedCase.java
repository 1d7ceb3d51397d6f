package it.opposizioni.portal.authority;

import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.clients.UpstreamException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The case whose complaints a list is asked for: people know it by its code, the service by its id. */
final class AskedCase {

    private AskedCase() {}

    /** From the list of cases: to open the case itself would be noted as a look at it. Empty where there is none. */
    static Optional<UUID> id(String code, CaseClient cases) {
        try {
            return cases.cases(List.of(), null, null, null, code, null, null, null, 1).items().stream()
                    .findFirst()
                    .map(CaseClient.Summary::id);
        } catch (UpstreamException e) {
            if (e.status() != 422) {
                throw e;
            }
            // it came by the address alone, and is no code at all
            return Optional.empty();
        }
    }
}
