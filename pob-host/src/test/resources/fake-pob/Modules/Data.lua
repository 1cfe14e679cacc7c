-- A few tables in the shapes that an import reads.
SkillType = { Attack = 1, Ambush = 1, Assault = 1, Spell = 2, Magic = 2, Sorcery = 2, Cast = 2, OR = 90 }
data = {
  skills = {
    FlingPlayer = {
      name = "Fling \"it\"", id = "FlingPlayer", description = "Text that is no fact.", color = 2,
      skillTypes = { [SkillType.Spell] = true, [SkillType.Attack] = true },
      levels = { [2] = { cost = { Mana = 5 } } },
      statSets = { { label = "Fling", stats = { "a", "b" }, levels = { { 1.5, 2 } }, statMap = {},
        constantStats = {}, baseFlags = { attack = true } } },
      preDamageFunc = function() end,
    },
    SupportFling = {
      name = "More Fling", support = true, levels = {}, statSets = {},
      requireSkillTypes = { SkillType.Spell, SkillType.Attack, SkillType.OR, nil, SkillType.Spell },
    },
  },
  gems = { Gem = { name = "Fling", grantedEffect = {}, grantedEffectList = {}, reqDex = 10 } },
  itemBases = { ["Old Hat"] = { type = "Helmet", req = {}, tags = { helmet = true } } },
  minions = { Helper = { name = "Helper", life = 0.1, modList = { {} } } },
  monsterLifeTable = { 15, 20.5 },
  misc = { ServerTickTime = 1 / 3, None = 1e-5 },
}
