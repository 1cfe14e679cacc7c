package dev.espalier.calculation.compiled;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.modifier.GlobalLimit;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Tag;
import dev.espalier.calculation.modifier.Variability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts modifiers into slots: what cannot vary is worked out now and folded into the slot; what can becomes a term with the
 * tags that are left to look at.
 */
final class SlotCompiler {
    private static final Tag[] NO_TAGS = {};

    private final Cells cells;
    private final Variability variability;

    SlotCompiler(Cells cells, Variability variability) {
        this.cells = cells;
        this.variability = variability;
    }

    /** A modifier after its fixed tags: what is left to do in every calculation. */
    private record Folded(double value, Tag[] tags) {}

    /** The fixed modifiers of a slot's stores. */
    void addFixed(Slot slot) {
        for (Slot.Group group : slot.groups) {
            List<Modifier> fixed = group.store.fixed(group.stat);
            for (int i = 0; i < fixed.size(); i++) {
                Modifier m = fixed.get(i);
                if (ReferenceAggregates.inScope(m, slot.kind, slot.scope)) {
                    addFixed(slot, group, m, i);
                }
            }
        }
    }

    private void addFixed(Slot slot, Slot.Group group, Modifier m, int order) {
        if (slot.question == Slot.Question.PRESENT) {
            group.fixed = 1;
            return;
        }
        Folded folded = fold(slot, m);
        if (folded == null) {
            return;
        }
        boolean plain = folded.tags.length == 0 && m.globalLimit() == null;
        switch (slot.question) {
            case SUM -> {
                if (plain) {
                    group.fixed += folded.value;
                } else {
                    slot.add(group, term(slot, m, folded, -1, order));
                }
            }
            case PRODUCT -> {
                if (plain) {
                    group.fixed *= 1 + folded.value / 100;
                } else {
                    slot.add(group, term(slot, m, folded, -1, order));
                }
            }
            case ANY -> {
                if (plain) {
                    group.fixed = 1;
                } else {
                    slot.add(group, term(slot, m, folded, -1, order));
                }
            }
            default -> slot.add(group, term(slot, m, folded, -1, order));
        }
    }

    /**
     * A node's modifier: the slot's group learns how to count it, the node's amounts where.
     *
     * @param order the node's place among all nodes and states
     */
    void addFromTree(Slot slot, Slot.Group group, Modifier m, long order, Amounts amounts) {
        if (!ReferenceAggregates.inScope(m, slot.kind, slot.scope)) {
            return;
        }
        Slot.Question question = slot.question;
        if (question == Slot.Question.PRESENT) {
            amounts.add(cellOf(slot, group), 1);
            return;
        }
        Folded folded = fold(slot, m);
        if (folded == null) {
            return;
        }
        boolean plain = folded.tags.length == 0 && m.globalLimit() == null;
        if (plain && question == Slot.Question.SUM) {
            amounts.add(cellOf(slot, group), Cells.units(folded.value));
        } else if (plain && question == Slot.Question.ANY) {
            amounts.add(cellOf(slot, group), 1);
        } else {
            amounts.add(countCell(slot, group, m, folded, order), 1);
        }
    }

    private int cellOf(Slot slot, Slot.Group group) {
        if (group.cell < 0) {
            group.cell = cells.add(slot);
        }
        return group.cell;
    }

    /** The cell that counts this modifier: shared with equal ones, except where the first of them matters. */
    private int countCell(Slot slot, Slot.Group group, Modifier m, Folded folded, long order) {
        GlobalLimit limit = m.globalLimit();
        int limitGroup = limit == null ? -1 : slot.limitGroup(limit.key());
        if (slot.question != Slot.Question.FIRST) {
            for (Term t : group.terms) {
                if (t.countCell >= 0 && t.same(folded.value, folded.tags, limitGroup)) {
                    return t.countCell;
                }
            }
        }
        int cell = cells.add(slot);
        slot.add(group, term(slot, m, folded, cell, order));
        return cell;
    }

    private static Term term(Slot slot, Modifier m, Folded folded, int countCell, long order) {
        GlobalLimit limit = m.globalLimit();
        int limitGroup = limit == null ? -1 : slot.limitGroup(limit.key());
        return new Term(countCell, folded.value, folded.tags, limitGroup, limit == null ? 0 : limit.limit(), order);
    }

    /** Works out the tags that cannot vary; null if the modifier can never apply. */
    private @Nullable Folded fold(Slot slot, Modifier m) {
        double value = m.kind() == Kind.LIST ? 1 : m.value();
        List<Tag> left = null;
        for (Tag tag : m.tags()) {
            boolean varies = tag.varies(variability);
            boolean onlyRestricts = tag instanceof Tag.Condition
                    || tag instanceof Tag.MultiplierThreshold
                    || (tag instanceof ScopeTag && !(tag instanceof ScopeTag.DistanceRamp));
            if (!varies && (left == null || onlyRestricts)) {
                double after = tag.apply(value, slot.context);
                if (Double.isNaN(after)) {
                    return null;
                }
                if (left == null) {
                    value = after;
                }
            } else {
                if (left == null) {
                    left = new ArrayList<>();
                }
                left.add(tag);
            }
        }
        return new Folded(value, left == null ? NO_TAGS : left.toArray(NO_TAGS));
    }
}
