package it.opposizioni.operator.machineclient;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.realm.RealmAdmin;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Creates, rotates and deletes the credentials of programs. The row comes first, then the client at the identity provider: what a
 * failure leaves there is known here, and its deletion is tried until it succeeds.
 */
@ApplicationScoped
class MachineClients {

    private static final Logger LOG = Logger.getLogger(MachineClients.class);
    private static final int MOST = 20;
    private static final int AT_ONCE = 20;
    private static final Duration CREATION = Duration.ofMinutes(2);
    private static final Text TOO_MANY = Text.of(
            "Un operatore ha al massimo 20 client: elimina prima quelli che non usi.",
            "An operator has at most 20 clients: delete those you do not use first.");

    private static final Text TOO_SLOW = Text.of(
            "Il servizio di accesso ha risposto troppo tardi: riprova.",
            "The sign-in service answered too late: try again.");

    private final MachineClientRepository machines;
    private final OperatorService operators;
    private final Team team;
    private final RealmAdmin realm;
    private final Ids ids;
    private final Now now;

    MachineClients(
            MachineClientRepository machines,
            OperatorService operators,
            Team team,
            RealmAdmin realm,
            Ids ids,
            Now now) {
        this.machines = machines;
        this.operators = operators;
        this.team = team;
        this.realm = realm;
        this.ids = ids;
        this.now = now;
    }

    @Transactional
    List<MachineClient> list(UUID operatorId) {
        return machines.active(operatorId);
    }

    /**
     * It becomes active in the caller's transaction, which keeps the request's idempotency key too. If that fails, the client is left
     * over: its row stays at CREATING, and it is deleted later.
     *
     * @throws DomainException 503 when the identity provider is unavailable; then nothing has changed
     */
    @Transactional
    MachineClient create(UUID operatorId, String name, PublicKeys.Key key) {
        MachineClient begun = begin(operatorId, name, key);
        RealmAdmin.Machine made = atRealm(begun);
        MachineClient machine = machines.lockCreating(begun.id()).orElseThrow(() -> tooSlow(begun));
        machine.created(made.internalId(), made.subject());
        team.admitMachine(made.subject(), operatorId);
        return machine;
    }

    private MachineClient begin(UUID operatorId, String name, PublicKeys.Key key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            operators.requireActive(operatorId);
            machines.lockCount(operatorId);
            if (machines.countLive(operatorId) >= MOST) {
                throw new DomainException(OperatorProblems.MACHINE_KEYS, TOO_MANY);
            }
            MachineClient machine = new MachineClient(ids.next(), operatorId, name, key, now.get());
            machines.persist(machine);
            return machine;
        });
    }

    private RealmAdmin.Machine atRealm(MachineClient begun) {
        try {
            return realm.createMachine(begun.clientId(), begun.operatorId(), begun.jwks());
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew()
                    .run(() -> machines.findById(begun.id()).delete(now.get()));
            deleteAtRealm(begun);
            throw e;
        }
    }

    /** The identity provider took so long that the client was deleted as left over. */
    private DomainException tooSlow(MachineClient begun) {
        // it was created there only after that
        deleteAtRealm(begun);
        return new DomainException(CommonProblems.UNAVAILABLE, TOO_SLOW);
    }

    /** The provider takes the key or nothing changes: its answer comes before the commit. */
    @Transactional
    MachineClient addKey(UUID operatorId, UUID id, PublicKeys.Key key) {
        MachineClient machine = machines.lock(operatorId, id).orElseThrow(DomainException::notFound);
        machine.add(key, now.get());
        realm.replaceKeys(machine.realmId(), machine.jwks());
        return machine;
    }

    @Transactional
    void endKey(UUID operatorId, UUID id, String kid) {
        MachineClient machine = machines.lock(operatorId, id).orElseThrow(DomainException::notFound);
        machine.end(kid, now.get());
        realm.replaceKeys(machine.realmId(), machine.jwks());
    }

    /** Its tokens are refused here from this commit on, whenever the provider is updated. */
    void delete(UUID operatorId, UUID id) {
        MachineClient deleted = QuarkusTransaction.requiringNew().call(() -> {
            MachineClient machine = machines.lock(operatorId, id).orElseThrow(DomainException::notFound);
            machine.delete(now.get());
            team.dismissMachine(machine.subject());
            return machine;
        });
        deleteAtRealm(deleted);
    }

    @Scheduled(
            every = "${opposizioni.machine-clients.look-every:1m}",
            delayed = "45s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteLeftOver() {
        QuarkusTransaction.requiringNew()
                .call(() -> machines.leftOver(now.get().minus(CREATION), AT_ONCE))
                .forEach(this::deleteAtRealm);
    }

    private void deleteAtRealm(MachineClient machine) {
        try {
            realm.deleteMachine(machine.clientId());
            QuarkusTransaction.requiringNew()
                    .run(() -> machines.findById(machine.id()).deleted());
        } catch (RuntimeException e) {
            LOG.warnf("Client %s is still at the realm (%s); it is deleted later", machine.clientId(), e.getMessage());
        }
    }
}
