package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that are believed, and nobody else's: neither those of the machine nor those of the user who runs it. */
final class KeyRing {
    private final Map<String, OwnedSshKey> sshKeys = new HashMap<>();
    private final List<OwnedGpgKey> gpgKeys = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private record OwnedSshKey(String person, SshPublicKey key) {}

    private record OwnedGpgKey(String person, GpgKey key) {}

    KeyRing(List<AllowedKey> keys) {
        for (AllowedKey key : keys) {
            try {
                add(key);
            } catch (BrokenSignature broken) {
                problems.add(UnreadableEvidence.problem(
                        key.place(),
                        "the key of \"" + key.person() + "\" cannot be used: " + broken.getMessage(),
                        "Put in the public key of the person as `ssh-keygen` or `gpg --armor --export` writes it."));
            }
        }
    }

    private void add(AllowedKey key) throws BrokenSignature {
        if (key.text().contains("PRIVATE KEY")) {
            throw new BrokenSignature("it is a private key, which is now known to all who can read this");
        }
        if (!key.text().strip().startsWith(GpgKey.ARMOUR)) {
            SshPublicKey ssh = SshPublicKey.ofLine(key.text());
            OwnedSshKey before = sshKeys.putIfAbsent(ssh.fingerprint(), new OwnedSshKey(key.person(), ssh));
            own(before == null ? key.person() : before.person(), key);
            return;
        }
        for (GpgKey gpg : GpgKey.of(key.text())) {
            for (OwnedGpgKey other : gpgKeys) {
                own(other.key().key().getKeyID() == gpg.key().getKeyID() ? other.person() : key.person(), key);
            }
            gpgKeys.add(new OwnedGpgKey(key.person(), gpg));
        }
    }

    private static void own(String before, AllowedKey key) throws BrokenSignature {
        if (!before.equals(key.person())) {
            throw new BrokenSignature("it is the key of \"" + before + "\" as well");
        }
    }

    List<Diagnostic> problems() {
        return problems;
    }

    Verdict ssh(SignedObject object) throws BrokenSignature {
        SshSignature signature = SshSignature.of(object.signature());
        OwnedSshKey owned = sshKeys.get(signature.fingerprint());
        if (owned == null) {
            return new Verdict.UnknownKey(signature.fingerprint());
        }
        signature.verify(owned.key(), object.payload());
        return new Verdict.Valid(owned.person(), signature.fingerprint());
    }

    Verdict gpg(SignedObject object, Instant at) throws BrokenSignature {
        GpgSignature signature = GpgSignature.of(object.signature());
        Optional<OwnedGpgKey> found =
                gpgKeys.stream().filter(owned -> signature.names(owned.key())).findFirst();
        if (found.isEmpty()) {
            return new Verdict.UnknownKey(signature.keyName());
        }
        GpgKey key = found.get().key();
        signature.verify(key, object.payload(), at);
        String person = found.get().person();
        return key.endsAt()
                .filter(end -> !at.isBefore(end))
                .<Verdict>map(end -> new Verdict.ExpiredKey(person, key.fingerprint(), end))
                .orElseGet(() -> new Verdict.Valid(person, key.fingerprint()));
    }
}
