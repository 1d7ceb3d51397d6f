package it.opposizioni.bench.kills;

/** What is done to a part. */
enum Fault {
    /** SIGKILL, and started again at once. */
    KILL("kills", "was killed"),
    /** SIGSTOP of all its processes: it neither answers nor breaks a connection. */
    PAUSE("pauses", "was paused"),
    /** Three in ten packets from and to it are dropped. */
    LOSS("packet loss", "lost packets"),
    /** All packets from and to it, or between a service and its database, are dropped. */
    PARTITION("partitions", "was cut off"),
    /** Its disk is full. */
    FULL_DISK("full disks", "had a full disk"),
    /** The broker refuses what it is sent. */
    REFUSAL("refused sends", "refused what it was sent");

    private final String title;
    private final String befell;

    Fault(String title, String befell) {
        this.title = title;
        this.befell = befell;
    }

    /** What it did to a part: "S3 was paused". */
    String befell() {
        return befell;
    }

    /** Of a column with how many there were. */
    @Override
    public String toString() {
        return title;
    }
}
