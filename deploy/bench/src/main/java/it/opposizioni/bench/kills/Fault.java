package it.opposizioni.bench.kills;

/** What is done to a part. */
enum Fault {
    /** SIGKILL, and started again at once. */
    KILL("kills"),
    /** SIGSTOP of all its processes: it neither answers nor breaks a connection. */
    PAUSE("pauses"),
    /** Three in ten packets from and to it are dropped. */
    LOSS("packet loss"),
    /** All packets from and to it, or between a service and its database, are dropped. */
    PARTITION("partitions"),
    /** Its disk is full. */
    FULL_DISK("full disks"),
    /** The broker refuses what it is sent. */
    REFUSAL("refused sends");

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    /** Of a column with how many there were. */
    @Override
    public String toString() {
        return title;
    }
}
