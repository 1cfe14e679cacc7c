return {
  min_x = -1.5, min_y = -2, max_x = 3, max_y = 4,
  constants = { orbitRadii = { 0, 82 }, orbitAnglesByOrbit = { { 0 } } },
  classes = { { name = "Witch", integerId = 1, base_str = 7, base_dex = 7, base_int = 15, background = { art = true }, ascendancies = {} } },
  groups = { [1] = { x = 1, y = 2, nodes = { 7 }, orbits = { 0 }, art = "no" }, [3] = { x = 5, y = 6, nodes = {}, orbits = {} } },
  jewelSlots = { 7 },
  nodes = { root = {}, [7] = { name = "Node", skill = 7, icon = "art.dds", group = 1, orbit = 0, orbitIndex = 0, stats = { "+5 to\nhope" }, connections = {} } },
}
