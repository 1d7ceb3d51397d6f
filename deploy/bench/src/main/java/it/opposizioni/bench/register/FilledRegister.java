package it.opposizioni.bench.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A national register: a quarter of the numbers are landlines of real area codes, the rest mobile; each has its beginning in the history,
 * over some years, and every tenth a renewal too. Oppositions and history only, and no events: nobody is told. Numbers of the
 * demonstration stay as they are.
 */
public final class FilledRegister {

    /** Of landlines of seven more digits each, in ascending order: Genova, Torino, Milano, Brescia, Bologna, Roma, Napoli, Palermo. */
    private static final long[] AREAS = {
        39_010_0000000L,
        39_011_0000000L,
        39_024_0000000L,
        39_030_0000000L,
        39_051_0000000L,
        39_065_0000000L,
        39_081_0000000L,
        39_091_0000000L
    };

    private static final long MOBILES = 39_320_0000000L;
    private static final int AREA = 10_000_000;
    private static final int MOBILE = 800_000_000;

    /** The number at a place, in ascending order, so that the indexes grow at their end. */
    private static final String NUMBER = """
            case when place < %2$d then (array[%3$s]::bigint[])[1 + place / %4$d] + place %% %4$d * %5$d
            else %6$d + (place - %2$d) * %7$d end
            """;

    /**
     * One slice: the new rows of a statement are kept until a trigger has seen them, which of all of them would take gigabytes. The ids
     * ascend with the numbers, as those of an import do.
     */
    private static final String SLICE = """
            with begun as (
                insert into opposition (id, number, origin, telephone, post, effective_from, active_from, post_effective_from,
                    post_active_from, consents_revoked_as_of, version)
                select (lpad(to_hex(place), 8, '0') || substr(md5('%1$d/' || number), 9))::uuid, number, 'CARRIED_OVER', true, post,
                    since, since + interval '15 days', case when post then since end, case when post then since + interval '30 days' end,
                    case when renewed then since + interval '30 days' end, case when renewed then 2 else 1 end
                from (select place, %2$s as number, timestamptz '2022-07-27' + place %% 1300 * interval '1 day' as since,
                        place %% 50 = 0 as post, place %% 10 = 0 as renewed
                    from generate_series(%3$d, %4$d) as place) as drawn
                on conflict do nothing
                returning *)
            insert into opposition_history (number, valid_from, recorded_at, opposition_id, version, change, telephone, post,
                effective_from, active_from, post_effective_from, post_active_from, consents_revoked_as_of)
            select number, since, since, id, step, change, telephone, post, effective_from, active_from, post_effective_from,
                post_active_from, case when step = 2 then since end
            from begun, lateral (values
                (effective_from, 1, 'CARRIED_OVER'), (effective_from + interval '30 days', 2, 'RENEWED')) as steps (since, step, change)
            where step <= version
            """;

    /** It has a multiple of so many numbers. */
    public static final int SLICES = 32;

    /**
     * Reads tables and then their indexes into memory, as far as it reaches: a register that has been in use for a while has there what is
     * asked for.
     */
    private static final String WARM = """
            select pg_prewarm(c.oid, 'read') from pg_class c left join pg_index i on i.indexrelid = c.oid
            where coalesce(i.indrelid, c.oid) in ('opposition'::regclass, 'opposition_history'::regclass)
            order by c.relkind desc
            """;

    /** What the service asks for a status, and what it notes. */
    private static final String STATUS = """
            \\set place random(0, %3$d)
            select * from opposition
            where id = (select (lpad(to_hex(place), 8, '0') || substr(md5('%1$d/' || %2$s), 9))::uuid
                from (select :place::int as place) as drawn);
            """;

    /** The same of what was true of a number. */
    private static final String AS_OF = """
            \\set place random(0, %3$d)
            select * from opposition_history where number = (select %2$s from (select :place::int as place) as drawn);
            select * from exemption_history where number = (select %2$s from (select :place::int as place) as drawn);
            select * from opposition
            where id = (select (lpad(to_hex(place), 8, '0') || substr(md5('%1$d/' || %2$s), 9))::uuid
                from (select :place::int as place) as drawn);
            """;

    private static final String NOTE = """
            insert into access_note (id, at, role, reader, kind, resource, purpose)
            values (uuidv7(), now(), 'registrar', 'pgbench', 'OPPOSITION', gen_random_uuid()::text, 'HOLDER_HELPED');
            """;

    /** Claimed long ago: nobody is told any more that it has become active. */
    private static final String OWN = """
            update opposition set holder = ?, origin = 'CITIZEN', protocol = 'OPP-2022-0000-0000-0000',
                consents_revoked_as_of = effective_from, activation_announced_at = active_from,
                post_activation_announced_at = post_active_from
            where id = any (?)
            """;

    private final long seed;
    private final int numbers;
    private final int landlines;

    /** Numbers of the demonstration, whose oppositions have ids of their own. */
    private final Set<Long> others = new HashSet<>();

    /** @param numbers a multiple of 32, at most 100 million */
    public FilledRegister(long seed, int numbers) {
        this.seed = seed;
        this.numbers = numbers;
        this.landlines = numbers / 4;
    }

    /** @param connection to registry-service's database, as its superuser */
    public void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            readOthers(statement);
            statement.execute("alter system set max_wal_size = '4GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("set synchronous_commit = off");
            int slice = numbers / SLICES;
            for (int from = 0; from < numbers; from += slice) {
                statement.execute(SLICE.formatted(seed, number(), from, from + slice - 1));
            }
            statement.execute("vacuum (analyze) opposition, opposition_history");
            statement.execute("checkpoint");
            statement.execute("create extension if not exists pg_prewarm");
            statement.execute(WARM);
        }
    }

    private void readOthers(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select number from opposition")) {
            while (row.next()) {
                others.add(row.getLong(1));
            }
        }
    }

    /** A place whose number stands there because of this; any of them. */
    int any(RandomGenerator random) {
        int place;
        do {
            place = random.nextInt(numbers);
        } while (others.contains(digits(place)));
        return place;
    }

    /** For pgbench: the statements of a status answer. */
    String statusScript() {
        return STATUS.formatted(seed, number().strip(), numbers - 1) + NOTE;
    }

    /** For pgbench: the statements of an answer to what was true of a number. */
    String asOfScript() {
        return AS_OF.formatted(seed, number().strip(), numbers - 1) + NOTE;
    }

    private String number() {
        String areas =
                String.join(",", Arrays.stream(AREAS).mapToObj(Long::toString).toList());
        return NUMBER.formatted(seed, landlines, areas, ofArea(), AREA / ofArea(), MOBILES, MOBILE / mobiles());
    }

    private int ofArea() {
        return landlines / AREAS.length;
    }

    private int mobiles() {
        return numbers - landlines;
    }

    /** The number at a place, as E.164 digits. */
    public long digits(int place) {
        return place < landlines
                ? AREAS[place / ofArea()] + (long) (place % ofArea()) * (AREA / ofArea())
                : MOBILES + (long) (place - landlines) * (MOBILE / mobiles());
    }

    /** The id of the opposition at a place. */
    UUID id(int place) {
        try {
            byte[] text = (seed + "/" + digits(place)).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text));
            return new UUID((long) place << Integer.SIZE | digest.getLong() & 0xFFFF_FFFFL, digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int numbers() {
        return numbers;
    }

    /** Makes somebody the holder of some of them. */
    static void give(Connection connection, String holder, UUID... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OWN)) {
            statement.setString(1, holder);
            statement.setArray(2, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }
}
