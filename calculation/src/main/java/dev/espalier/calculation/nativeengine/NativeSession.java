package dev.espalier.calculation.nativeengine;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.Objective;
import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.rules.Rule;
import dev.espalier.data.tree.PassiveTree;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A build opened by the native engine. */
final class NativeSession implements BuildSession {
    private final CharacterAssembler assembler;
    private final PassiveTree tree;
    private final Allocation original;
    private final boolean[] structural;
    private final Variants<CompiledCharacter> variants;
    private @Nullable Set<Stat> grantedByTree;

    NativeSession(CharacterAssembler assembler, PassiveTree tree) {
        this.assembler = assembler;
        this.tree = tree;
        this.original = Variants.original(assembler.build(), tree);
        this.structural = assembler.structural(original);
        this.variants = new Variants<>(tree, structural, a -> new CompiledCharacter(assembler.open(a), Set.of()));
        variants.of(original);
    }

    /** What nodes can grant; asked once, when the first evaluator is made. */
    private Set<Stat> grantedByTree() {
        Set<Stat> known = grantedByTree;
        if (known == null) {
            known = variants.of(original).opened().grantedByTree();
            grantedByTree = known;
        }
        return known;
    }

    @Override
    public PassiveTree tree() {
        return tree;
    }

    @Override
    public Allocation original() {
        return original;
    }

    @Override
    public BuildStats stats(Allocation allocation) {
        CompiledCharacter character = variants.of(allocation);
        character.move(allocation);
        return character.stats();
    }

    /** The statistics by the reference reader: slow, the oracle of {@link #stats}. */
    BuildStats referenceStats(Allocation allocation) {
        OpenedCharacter character = assembler.open(allocation);
        character.layTree(allocation);
        return character.calculate(new ReferenceAggregates());
    }

    /** Rules that read what a part of the rules writes that theirs does not draw on: there should be none. */
    List<String> undeclaredReads() {
        CompiledCharacter character = variants.of(original);
        character.move(original);
        character.stats();
        return character.rules().undeclaredReads();
    }

    /** What rules of a kind write for some trees and not for this one. */
    List<String> unwritten(Allocation allocation, Predicate<Rule> kind) {
        return variants.of(allocation).rules().unwritten(kind);
    }

    @Override
    public List<String> explain(Allocation allocation, String statistic) {
        return Explanation.of(assembler.open(allocation), allocation, statistic);
    }

    @Override
    public Evaluator evaluator(Objective objective) {
        Set<Stat> expected = grantedByTree();
        return new NativeEvaluator(
                objective, tree, structural, a -> new CompiledCharacter(assembler.open(a), expected), original);
    }

    @Override
    public List<NotUnderstood> notUnderstood() {
        return List.copyOf(variants.of(original).opened().model().notUnderstood());
    }

    @Override
    public void close() {
        // holds memory only
    }
}
