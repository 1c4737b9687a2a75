package io.github.jvenv.operation;

import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoreArea;
import io.github.jvenv.store.StoreUpkeep;
import io.github.jvenv.store.StoreUpkeep.Amount;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Measures, verifies or prunes the store, while other builds may use it. */
public final class KeepStore {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public KeepStore(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Tells how large the store is, part by part. */
    public void size() throws IOException {
        Map<StoreArea, Amount> sizes = upkeep().sizes();
        sizes.forEach((area, amount) -> {
            if (amount.entries() > 0) {
                surroundings.narration().outcome(String.format(Locale.ROOT, "  %-13s%s", area, shown(amount)));
            }
        });
        surroundings.narration().outcome("The store " + surroundings.store() + " has " + shown(total(sizes)) + ".");
    }

    /** Looks whether everything is what it was when it came there. */
    public void verify() throws IOException {
        StoreUpkeep.Verification verification = upkeep().verify(Workers.forThisMachine());
        verification
                .mended()
                .forEach(name -> surroundings.narration().warning("Mended the unpacked files of " + name + "."));
        verification
                .removed()
                .forEach(name -> surroundings
                        .narration()
                        .warning("Removed " + name + ", which was damaged. It is fetched again when it is needed."));
        surroundings
                .narration()
                .outcome("Verified the store " + surroundings.store() + ": " + verification.sound() + " sound, "
                        + verification.mended().size() + " mended, "
                        + verification.removed().size() + " removed.");
    }

    /** Takes away what nobody has used for some time. */
    public void prune(Duration age) throws IOException {
        Map<StoreArea, Amount> pruned = upkeep().prune(age);
        pruned.forEach((area, amount) -> {
            if (amount.entries() > 0) {
                surroundings.narration().detail(() -> "Pruned from " + area + ": " + shown(amount));
            }
        });
        surroundings
                .narration()
                .outcome("Pruned the store " + surroundings.store() + " of " + shown(total(pruned)) + ".");
    }

    private StoreUpkeep upkeep() {
        return Store.at(surroundings.store(), surroundings.clock()).upkeep();
    }

    private static Amount total(Map<StoreArea, Amount> amounts) {
        return amounts.values().stream().reduce(new Amount(0, 0), Amount::plus);
    }

    private static String shown(Amount amount) {
        return Counted.of(amount.entries(), "entry", "entries") + ", " + ArchiveEnvironment.megabytes(amount.bytes());
    }
}
