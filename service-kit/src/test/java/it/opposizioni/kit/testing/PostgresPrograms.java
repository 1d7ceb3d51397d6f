package it.opposizioni.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the artifact on the class path, and how to run them under an unprivileged user. */
public final class PostgresPrograms {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String UNPRIVILEGED = "nobody";

    private final Path home;

    /** @param home where they are, or will be unpacked */
    public PostgresPrograms(Path home) {
        this.home = home;
    }

    /** Unpacks the programs unless that was done before. */
    public void unpack() {
        if (Files.exists(home.resolve("complete"))) {
            return;
        }
        try (InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IllegalStateException(
                        "There is no PostgreSQL for this processor: only x86-64 Linux is supported");
            }
            Files.createDirectories(home);
            Process tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", home.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream into = tar.getOutputStream();
                    InputStream plain = new XZInputStream(archive)) {
                plain.transferTo(into);
            }
            requireSuccess(tar, "tar");
            Files.createFile(home.resolve("complete"));
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** Makes an empty cluster: UTF-8, checksums, password authentication. */
    public void initialise(Path cluster, String superuserPassword) {
        Path passwordFile = cluster.resolveSibling("superuser");
        try {
            Files.createDirectories(cluster);
            Files.writeString(passwordFile, superuserPassword);
            giveToServer(cluster, "rwx------");
            giveToServer(passwordFile, "rw-------");
            run(
                    cluster,
                    "initdb",
                    List.of(
                            "-D",
                            cluster.toString(),
                            "-U",
                            "postgres",
                            "--pwfile",
                            passwordFile.toString(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new IllegalStateException("the PostgreSQL cluster cannot be made: " + e.getMessage(), e);
        }
    }

    /** Makes a file or folder one of the user under whom the server runs, and nobody else's. @param permissions as {@code ls} shows them */
    public void giveToServer(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        if (isRoot()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED));
        }
    }

    /** Breaks off what the server of the cluster does, and returns when it has ended. */
    void stop(Path cluster) throws IOException {
        run(cluster, "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "immediate"));
    }

    private void run(Path cluster, String program, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(command(cluster, program, arguments))
                .redirectErrorStream(true)
                .start();
        requireSuccess(process, program);
    }

    /** The command line of one of the programs, given up to an unprivileged user when this process is root. */
    public List<String> command(Path cluster, String program, List<String> arguments) {
        return command(cluster, home.resolve("bin").resolve(program), arguments);
    }

    /** The same of another program that works on the cluster's files. */
    public List<String> command(Path cluster, Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups"));
            if (!isOpenToOthers(cluster) || !isOpenToOthers(home)) {
                // Below a closed folder, /root for example, it may pass through, and nothing else that root may. The
                // secure bit makes
                // access(2), by which PostgreSQL looks for its programs, count that permission too.
                command.addAll(List.of(
                        "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
            }
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Writes a file that the user of the programs alone can read. */
    public void give(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            for (Path at = path.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
                if (Files.exists(at)
                        && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSuccess(Process process, String name) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s failed:%n%s".formatted(name, output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
