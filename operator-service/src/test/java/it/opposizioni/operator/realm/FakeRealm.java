package it.opposizioni.operator.realm;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The identity provider for tests: keeps what it was told, and goes away when a test says so. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeRealm implements RealmAdmin {

    private final Map<String, Account> byEmail = new HashMap<>();
    private final Map<String, UUID> bound = new HashMap<>();
    private final Map<String, String> machines = new HashMap<>();
    private final List<String> invited = new ArrayList<>();
    private final Set<String> failing = new TreeSet<>();

    /** As a new installation. */
    public void reset() {
        byEmail.clear();
        bound.clear();
        machines.clear();
        invited.clear();
        failing.clear();
    }

    /** From now on these methods find the provider away; none of them is an answer to come back. */
    public void away(String... methods) {
        failing.clear();
        failing.addAll(Set.of(methods));
    }

    public void goAway() {
        away(
                "findByEmail",
                "create",
                "delete",
                "bind",
                "unbind",
                "invite",
                "createMachine",
                "replaceKeys",
                "deleteMachine");
    }

    public Account has(String email, boolean staff) {
        Account account = new Account(subjectOf(email), Optional.empty(), staff);
        byEmail.put(email, account);
        return account;
    }

    /** Tells nothing by itself, as the real one's. */
    public static String subjectOf(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Map<String, UUID> bound() {
        return Map.copyOf(bound);
    }

    public List<String> invited() {
        return List.copyOf(invited);
    }

    public Set<String> emails() {
        return Set.copyOf(byEmail.keySet());
    }

    /** JWKS by client id. */
    public Map<String, String> machines() {
        return Map.copyOf(machines);
    }

    private void reach(String method) {
        if (failing.contains(method)) {
            throw AdminCalls.away();
        }
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        reach("findByEmail");
        return Optional.ofNullable(byEmail.get(email))
                .map(a -> new Account(a.subject(), Optional.ofNullable(bound.get(a.subject())), a.staff()));
    }

    @Override
    public Account create(String email, String name, Locale language) {
        reach("create");
        return has(email, false);
    }

    @Override
    public void delete(String subject) {
        reach("delete");
        byEmail.values().removeIf(a -> a.subject().equals(subject));
    }

    @Override
    public void bind(String subject, UUID operatorId) {
        reach("bind");
        bound.put(subject, operatorId);
    }

    @Override
    public void unbind(String subject) {
        reach("unbind");
        bound.remove(subject);
    }

    @Override
    public void invite(String subject) {
        reach("invite");
        invited.add(subject);
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
    public String tokenEndpoint() {
        return "http://realm.test/protocol/openid-connect/token";
    }

    @Override
    public String issuer() {
        return "http://realm.test";
    }
}
