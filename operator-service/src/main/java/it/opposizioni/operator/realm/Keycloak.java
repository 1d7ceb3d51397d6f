package it.opposizioni.operator.realm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.operator.realm.KeycloakAdminApi.Identified;
import it.opposizioni.operator.realm.KeycloakAdminApi.RealmRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** {@link RealmAdmin} by the admin API of Keycloak. */
@ApplicationScoped
class Keycloak implements RealmAdmin {

    private static final String OPERATOR_ID = "operator_id";

    private final RealmConfig config;
    private final RealmCalls calls;
    private final KeycloakAdminApi api;

    Keycloak(RealmConfig config, @RestClient KeycloakAdminApi api) {
        this.config = config;
        this.calls = new RealmCalls(config);
        this.api = api;
    }

    @Override
    public void bind(String subject, UUID operatorId) {
        calls.tell(() -> {
            if (setAttribute(subject, operatorId.toString())) {
                addOperatorRole(subject);
            }
        });
    }

    @Override
    public void unbind(String subject) {
        calls.tell(() -> {
            if (setAttribute(subject, null)) {
                List<RealmRole> held = operatorRole(api.roles(subject));
                if (!held.isEmpty()) {
                    api.removeRoles(subject, held);
                }
                api.signOut(subject, Map.of());
            }
        });
    }

    /** @return false when there is no such person any more */
    private boolean setAttribute(String subject, String operatorId) {
        ObjectNode user;
        try {
            user = api.user(subject);
        } catch (NotFoundException _) {
            return false;
        }
        ObjectNode attributes = user.withObject("/attributes");
        if (operatorId == null) {
            attributes.remove(OPERATOR_ID);
        } else {
            attributes.putArray(OPERATOR_ID).add(operatorId);
        }
        api.replaceUser(subject, user);
        return true;
    }

    private void addOperatorRole(String subject) {
        List<RealmRole> missing = operatorRole(api.availableRoles(subject));
        if (!missing.isEmpty()) {
            api.addRoles(subject, missing);
        }
    }

    /** Found among a person's roles: to read the realm's roles as such this service would need one more right. */
    private static List<RealmRole> operatorRole(List<RealmRole> roles) {
        return roles.stream()
                .filter(role -> Role.OPERATOR.realmName().equals(role.name()))
                .toList();
    }

    @Override
    public Machine createMachine(String clientId, UUID operatorId, String jwks) {
        return calls.ask(() -> {
            String id = createClient(clientId, operatorId, jwks);
            try {
                String subject = api.serviceAccount(id).id();
                api.addRoles(subject, operatorRole(api.availableRoles(subject)));
                return new Machine(id, subject);
            } catch (RuntimeException e) {
                deleteClient(id);
                throw e;
            }
        });
    }

    private String createClient(String clientId, UUID operatorId, String jwks) {
        try (Response response = api.createClient(MachineRepresentation.of(clientId, operatorId, jwks))) {
            String location = response.getLocation().getPath();
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    @Override
    public void replaceKeys(String internalId, String jwks) {
        calls.tell(() -> {
            ObjectNode client = api.client(internalId);
            client.withObject("/attributes").put(MachineRepresentation.KEYS, jwks);
            api.replaceClient(internalId, client);
        });
    }

    @Override
    public void deleteMachine(String clientId) {
        calls.tell(() -> {
            for (Identified client : api.clients(clientId)) {
                deleteClient(client.id());
            }
        });
    }

    private void deleteClient(String id) {
        try {
            api.deleteClient(id);
        } catch (NotFoundException _) {
            // a first attempt whose answer got lost
        }
    }

    @Override
    public String tokenEndpoint() {
        return config.url() + "/protocol/openid-connect/token";
    }

    @Override
    public String issuer() {
        return config.url();
    }
}
