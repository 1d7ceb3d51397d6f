package it.opposizioni.local.process;

/** What stands before the copies of a service, and passes each request to one of them. */
public interface Balancing {

    /** Nothing does: there is one copy, which is asked directly. */
    Balancing NONE = new Balancing() {
        @Override
        public boolean passesTo(String copy) {
            return true;
        }

        @Override
        public void takeOut(String copy) {
            // everybody who asks it knows where it is
        }

        @Override
        public void putBack(String copy) {
            // it was never away
        }
    };

    /** Whether a copy gets requests now. */
    boolean passesTo(String copy);

    /** A copy gets no more requests; returns when it has answered those under way, or does not answer them within half a minute. */
    void takeOut(String copy);

    /** It gets requests again, as soon as it is ready. */
    void putBack(String copy);
}
