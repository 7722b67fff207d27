import { names, table } from './table'

table('names that the lexicon knows', [
  names('We test on ImageNet, COCO and ADE20K.', 'ImageNet', 'COCO', 'ADE20K'),
  names('We test on GSM8K and MATH-500.', 'GSM8K', 'MATH-500'),
  names('We test on SWE-bench Verified.', 'SWE-bench Verified'),
  names('We test on KITTI-360 alone.', 'KITTI-360'),
  names('We test on RefCOCO, RefCOCO+ and RefCOCOg.', 'RefCOCO', 'RefCOCO+', 'RefCOCOg'),
  names('ImageNet accuracy rises; later we use ImageNet again.', 'ImageNet'),
  names('We test on LibriSpeech test-clean.', 'LibriSpeech test-clean'),
])

table('names never seen before, by place', [
  names('We evaluate on the Zorblatt benchmark.', 'Zorblatt'),
  names('We evaluate on the ZRB-7 data set.', 'ZRB-7'),
  names('We introduce QuarkNav, a benchmark for walking robots.', 'QuarkNav'),
  names('We release PlumTalk, the first large-scale corpus of orchard talk.', 'PlumTalk'),
  names('We use benchmarks such as QuarkNav and ZorbSet.', 'QuarkNav', 'ZorbSet'),
  names('Experiments on the QuarkNav and ZorbSet datasets show this.', 'QuarkNav', 'ZorbSet'),
  names('It reaches 81% on QuarkNav.', 'QuarkNav'),
  names('It wins on GSM8K, QuarkMath and MATH-500.', 'GSM8K', 'QuarkMath', 'MATH-500'),
])

table('names never seen before, by shape', [
  names('FrobozBench is hard for all of them.', 'FrobozBench'),
  names('We study Froboz-Bench in depth.', 'Froboz-Bench'),
  names('Scores on ZorkQA and PlughVQA differ.', 'ZorkQA', 'PlughVQA'),
  names('It helps with QuuxEval-Hard.', 'QuuxEval-Hard'),
])

table('what is no benchmark', [
  names('We fine-tune GPT-4o, Llama 3.1 and Qwen2.5.'),
  names('We train a CNN and an LSTM with PyTorch.'),
  names('It runs on an NVIDIA A100 GPU.'),
  names('We propose ZorbNet, a network for walking robots.'),
  names('Facial Expression Recognition (FER) is studied.'),
  names('Extensive experiments show that it works.'),
  names('We compare RLHF, DPO and GRPO.'),
  names('English, German and Hindi are covered.'),
])

// Names that are also words or short acronyms need a cue beside them.
table('ambiguous names need context', [
  names('We evaluate on BLINK and MMMU.', 'BLINK', 'MMMU'),
  names('In the blink of an eye, BLINK of the lights is seen.'),
  names('The COIN dataset is used.', 'COIN'),
  names('A coin is tossed; each COIN counts.'),
  names('It reaches 52.1% on MATH.', 'MATH'),
  names('Math is hard and MATH in capitals is still hard.'),
  names('Nature and culture live in harmony, and Harmony is what we seek.'),
  names('We reach 64% on GAIA and 48% on ARC.', 'GAIA', 'ARC'),
  names('The drop in scores is large, and DROP it did.'),
])

table('names in running text', [
  names('Experiments on five datasets (QuarkNav, ZorbSet, PlumTalk) confirm it.', 'QuarkNav', 'ZorbSet', 'PlumTalk'),
  names('We evaluate with the HumanEval and MBPP coding benchmarks.', 'HumanEval', 'MBPP'),
  names('Trained on LAION-5B, it is tested on COCO-30K.', 'LAION-5B', 'COCO-30K'),
  names('We extend WebArena to WebArena-Lite.', 'WebArena', 'WebArena-Lite'),
  names('A new benchmark, dubbed TurnipBench, is released.', 'TurnipBench'),
  names('We build TurnipQA: 4,000 questions about roots.', 'TurnipQA'),
  names('Models are ranked on LMArena and AlpacaEval 2.0.', 'LMArena', 'AlpacaEval 2.0'),
  names('We reach 81% on CIFAR-10/100.', 'CIFAR-10/100'),
])

// One row a rule of lib/claims/mentions/by-naming.ts, and what each must leave alone.
table('names that the text itself calls data', [
  names('TurnipText, a dataset of 900 recipes, is free.', 'TurnipText'),
  names('TurnipFlow, a method for recipes, is free.'),
  names('PlumVid contains 12,000 videos of orchards.', 'PlumVid'),
  names('PlumFlow contains 3 ideas.'),
  names('We ranked first in the Orchard Ripeness Challenge 2026.', 'Orchard Ripeness Challenge 2026'),
  names('The FRUIT-2026 Shared Task had nine teams.', 'FRUIT-2026 Shared Task'),
  names('Challenge yourself with it.'),
  names('Agents meet in Orchard Arena.', 'Orchard Arena'),
  names('Experiments on ripeness grading (PLUM021) and on pruning (Twig2Branch) agree.', 'PLUM021', 'Twig2Branch'),
  names('Experiments on text-to-image (T2I) models agree.'),
  names('We present a benchmark of Plums and Apples in Cold STorage (PACST).', 'PACST'),
  names('We present a benchmark for large language models (LLMs).'),
  names('We use two datasets, QuarkNav and ZorbSet.', 'QuarkNav', 'ZorbSet'),
  names('We use two benchmarks, Old Orchard Walks and ZorbSet.', 'Old Orchard Walks', 'ZorbSet'),
  names('Robots learn in the Plumtree simulator.', 'Plumtree'),
  names('We create a dataset called PLUM-data.', 'PLUM-data'),
  names('It is tested on ShapeNet-P9N9.', 'ShapeNet-P9N9'),
])

table('names by their lists, contests and splits', [
  names('It is tested on the Plum Tree MRI Dataset.', 'Plum Tree MRI Dataset'),
  names('We test on LaSOT/TNL2K.', 'LaSOT', 'TNL2K'),
  names('We test on CIFAR-10, SVHN, Plumette, and Plumewoof.', 'CIFAR-10', 'SVHN', 'Plumette', 'Plumewoof'),
  names('Benchmarks such as GSM8K and QUARKO report gains.', 'GSM8K', 'QUARKO'),
  names('On the held-out QUARK-NAV test set it wins.', 'QUARK-NAV'),
  names('This is our entry for SemEval-2026 Task 9.', 'SemEval-2026 Task 9'),
  names('It is first in the PlumTrack2025 challenge.', 'PlumTrack2025'),
  names('We introduce Quark-Eval, a measurement study.', 'Quark-Eval'),
  names('We build two benchmarks for orchard understanding: PlumOCR, which is hard, and more.', 'PlumOCR'),
  names('We test on LEVIR-CD and LEVIR-CD+.', 'LEVIR-CD', 'LEVIR-CD+'),
])

table('what only looks like a name', [
  names('Labels come in COCO format.'),
  names('Here CAD is useful on its own.'),
  names('A plum-centric and a TC-centric benchmark are used.'),
  names('We take an encoder pre-trained on ImageNet and Objaverse.'),
  names('A 3D network is trained.'),
])
