package it.opposizioni.portal.delegation;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.delegation.DelegationClient.Delegation;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What to call who acted under a delegation: the name that its two people know each other by. */
@ApplicationScoped
public class DelegateNames {

    private final Page page;
    private final DelegationClient delegations;

    DelegateNames(Page page, @RestClient DelegationClient delegations) {
        this.page = page;
        this.delegations = delegations;
    }

    /**
     * Of all delegations that the visitor gave or received, those that are over included.
     *
     * @return names by delegations; empty while they cannot be had
     */
    public Map<UUID, String> known() {
        PageSection<List<Delegation>> found =
                PageSection.of(() -> delegations.mine().items());
        return found.available()
                ? found.value().stream().collect(Collectors.toMap(Delegation::id, this::delegate, (a, _) -> a))
                : Map.of();
    }

    private String delegate(Delegation delegation) {
        return delegation.isReceived() ? page.visitor().name() : delegation.person();
    }
}
