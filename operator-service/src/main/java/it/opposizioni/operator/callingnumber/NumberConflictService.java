package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The registrar decides conflicts about numbers that two operators have declared. */
@ApplicationScoped
class NumberConflictService {

    private final NumberConflictRepository conflicts;
    private final CallingNumberRepository numbers;
    private final Declarations declarations;
    private final Now now;

    NumberConflictService(
            NumberConflictRepository conflicts, CallingNumberRepository numbers, Declarations declarations, Now now) {
        this.conflicts = conflicts;
        this.numbers = numbers;
        this.declarations = declarations;
        this.now = now;
    }

    @Transactional
    Page<NumberConflict> list(boolean open, String cursor, int limit) {
        UUID after = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(conflicts.list(open, after, limit + 1), limit, c -> c.id().toString());
    }

    @Transactional
    NumberConflict require(UUID id) {
        return conflicts.findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /**
     * In favour of the challenger, the disputed numbers leave the holder's declaration; in favour of the holder, the challenger's
     * declaration is refused as a whole, and it may declare the rest again.
     */
    @Transactional
    NumberConflict settle(UUID id, UUID inFavourOf, String reason, Caller registrar) {
        numbers.serialise();
        Instant at = now.get();
        NumberConflict conflict = require(id);
        conflict.settle(inFavourOf, reason, registrar.subject(), at);
        declarations.announce(conflict);
        if (inFavourOf.equals(conflict.challengerId())) {
            declarations.withdrawPart(numbers.findById(conflict.holderDeclarationId()), conflict.disputed(), at);
        } else {
            declarations.refuse(numbers.findById(conflict.challengerDeclarationId()), at);
        }
        return conflict;
    }

    /** The other parties of the open conflicts of each declaration. */
    @Transactional
    Map<UUID, List<UUID>> opponents(Collection<UUID> declarationIds) {
        Map<UUID, List<UUID>> opponents = new HashMap<>();
        if (!declarationIds.isEmpty()) {
            for (NumberConflict c : conflicts.openAbout(declarationIds)) {
                opponents
                        .computeIfAbsent(c.holderDeclarationId(), _ -> new ArrayList<>())
                        .add(c.challengerId());
                opponents
                        .computeIfAbsent(c.challengerDeclarationId(), _ -> new ArrayList<>())
                        .add(c.holderId());
            }
        }
        return opponents;
    }
}
