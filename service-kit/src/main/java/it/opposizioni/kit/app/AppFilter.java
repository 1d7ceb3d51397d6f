package it.opposizioni.kit.app;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.InsufficientScopeException;
import it.opposizioni.kit.text.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps an app of somebody else to the scopes that a citizen has given to it; for operators and staff no such app acts (deploy/docs/threats.md
 * T16). A token that does not name its client is an app's. Programs, which act for themselves, are not looked at.
 */
public class AppFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Text SITE_ALONE = Text.of(
            "Questo si può fare soltanto sul sito, e non con un’altra app.",
            "This can only be done on the site, and not with another app.");

    private final AppConfig config;
    private final CallingApp app;
    private final CurrentCaller caller;

    AppFilter(AppConfig config, CallingApp app, CurrentCaller caller) {
        this.config = config;
        this.app = app;
        this.caller = caller;
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, ResourceInfo resource) {
        if (!config.limited() || isPublic(resource) || app.isOwn() || isOfProgram(resource)) {
            return;
        }
        String scope = isForCitizens(resource)
                ? scope(resource.getResourceClass(), READING.contains(request.getMethod()))
                : "";
        if (scope.isEmpty()) {
            throw new DomainException(CommonProblems.NOT_FOR_APPS, SITE_ALONE);
        }
        if (!caller.scopes().contains(scope)) {
            throw new InsufficientScopeException(scope);
        }
    }

    private static boolean isPublic(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && !resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class);
    }

    private static boolean isForCitizens(ResourceInfo resource) {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed roles =
                ofMethod == null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
        return roles != null && List.of(roles.value()).contains(Role.Names.CITIZEN);
    }

    /** A realm may give every account the role of citizens, a program's too: the program does not become a citizen by that. */
    private boolean isOfProgram(ResourceInfo resource) {
        Caller program = caller.get();
        return program.machine() && !(program.is(Role.CITIZEN) && isForCitizens(resource));
    }

    private static String scope(Class<?> resource, boolean reading) {
        AppScopes scopes = resource.getAnnotation(AppScopes.class);
        return scopes == null ? "" : reading ? scopes.read() : scopes.write();
    }
}
