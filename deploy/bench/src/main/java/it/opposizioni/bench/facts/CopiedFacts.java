package it.opposizioni.bench.facts;

/** Facts of a service that cannot record so many by its users' requests: copies of one, some in each commit. */
public final class CopiedFacts implements Traffic {

    private static final int PER_COMMIT = 10;

    private final Backlog backlog;

    public CopiedFacts(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public String publisher() {
        return backlog.publisher();
    }

    @Override
    public int factsPerRequest() {
        return PER_COMMIT;
    }

    @Override
    public void prepare(int requests) {
        // nothing is needed
    }

    @Override
    public boolean request() {
        backlog.add(PER_COMMIT);
        return true;
    }
}
