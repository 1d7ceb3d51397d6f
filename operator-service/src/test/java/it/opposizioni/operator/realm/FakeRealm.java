package it.opposizioni.operator.realm;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The identity provider for tests: records what it receives, and is down when a test says so. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeRealm implements RealmAdmin, RealmAccounts {

    private final Map<String, UUID> bound = new HashMap<>();
    private final Map<String, String> machines = new HashMap<>();
    private final Map<String, List<App>> apps = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Set<String> failing = new TreeSet<>();
    private final AtomicReference<Runnable> beforeBinding = new AtomicReference<>();

    /** As a new installation. */
    public void reset() {
        bound.clear();
        machines.clear();
        apps.clear();
        calls.clear();
        failing.clear();
        beforeBinding.set(null);
    }

    /** What happens while the next account is being bound. */
    public void whileBinding(Runnable what) {
        beforeBinding.set(what);
    }

    /** Somebody gave an app access. */
    public void gave(String subject, App app) {
        apps.computeIfAbsent(subject, _ -> new ArrayList<>()).add(app);
    }

    /** It did what it was asked, and its answer got lost. */
    public void bindsLate(String subject, UUID operatorId) {
        bound.put(subject, operatorId);
        throw RealmFailures.away();
    }

    /** From now on these methods find the provider away; none of them is an answer to come back. */
    public void away(String... methods) {
        failing.clear();
        failing.addAll(Set.of(methods));
    }

    public void goAway() {
        away("bind", "unbind", "createMachine", "replaceKeys", "deleteMachine", "account", "apps", "revoke");
    }

    public Map<String, UUID> bound() {
        return Map.copyOf(bound);
    }

    /** What it was asked to do, by method. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** JWKS by client id. */
    public Map<String, String> machines() {
        return Map.copyOf(machines);
    }

    private void reach(String method) {
        calls.add(method);
        if (failing.contains(method)) {
            throw RealmFailures.away();
        }
    }

    @Override
    public void bind(String subject, UUID operatorId) {
        reach("bind");
        Runnable before = beforeBinding.getAndSet(null);
        if (before != null) {
            before.run();
        }
        bound.put(subject, operatorId);
    }

    @Override
    public void unbind(String subject) {
        reach("unbind");
        bound.remove(subject);
    }

    @Override
    public Machine createMachine(String clientId, UUID operatorId, String jwks) {
        reach("createMachine");
        machines.put(clientId, jwks);
        return new Machine(clientId, "subject-of-" + clientId);
    }

    @Override
    public void replaceKeys(String internalId, String jwks) {
        reach("replaceKeys");
        machines.put(internalId, jwks);
    }

    @Override
    public void deleteMachine(String clientId) {
        reach("deleteMachine");
        machines.remove(clientId);
    }

    @Override
    public Account account(String subject) {
        reach("account");
        Instant at = Instant.parse("2026-03-01T09:00:00Z");
        return new Account(
                "carla",
                "Carla",
                "Neri",
                "carla.neri@studio.example",
                true,
                null,
                "it",
                at,
                List.of(),
                List.of(new Session(at, at.plusSeconds(60), "192.0.2.7", List.of("portal"))));
    }

    @Override
    public List<App> apps(String subject) {
        reach("apps");
        return List.copyOf(apps.getOrDefault(subject, List.of()));
    }

    @Override
    public void revoke(String subject, String clientId) {
        reach("revoke");
        apps.getOrDefault(subject, new ArrayList<>())
                .removeIf(app -> app.clientId().equals(clientId));
    }

    @Override
    public String tokenEndpoint() {
        return "http://realm.test/protocol/openid-connect/token";
    }

    @Override
    public String issuer() {
        return "http://realm.test";
    }
}
