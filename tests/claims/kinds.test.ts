import { change, count, factor, row, scale, score, table } from './table'

table('how large', [
  row('We train a model with 7B parameters.', scale(7e9, 'parameters')),
  row('We release a 1.3B-parameter model.', scale(1.3e9, 'parameters')),
  row('Our model has only 12M parameters.', scale(12e6, 'parameters')),
  row('We train on 15T tokens.', scale(15e12, 'tokens')),
  row('Our corpus holds 2.6 million utterances.', scale(2.6e6, 'utterances')),
  row('We collect 12,400 images from 38 farms.', scale(12400, 'images'), scale(38, 'farms')),
  row('It supports a context length of 128K tokens.', scale(128000, 'tokens', { metric: 'context length' })),
  row('We extend the context window to 1M tokens.', scale(1e6, 'tokens')),
  row('We train on 64 A100 GPUs.', scale(64, 'GPUs')),
  row('Training takes 300 GPU hours.', scale(300, 'GPU hours')),
  row('We record 40 hours of speech.', scale(40, 'hours')),
  row('The data set has 1.2 TB of video.', scale(1.2, 'TB')),
  row('Our study had 24 participants.', scale(24, 'participants')),
  row('We use only 20% of the data.', scale(20, '%', { metric: /data/ })),
  row('Our graphs have up to 10^6 nodes.', scale(1e6, 'nodes', { qualifier: 'up to' })),
])

table('how many were evaluated', [
  row('We evaluate on nine benchmarks.', count(9, 'benchmarks')),
  row('Experiments on 12 datasets confirm this.', count(12, 'datasets')),
  row('We test 23 language models.', count(23, 'models', { metric: 'language models' })),
  row('We compare seven open-source LLMs on the task.', count(7, /LLMs$/)),
  row('Results across 101 languages show this.', count(101, 'languages')),
  row('We evaluate it on more than 50 tasks.', count(50, 'tasks', { qualifier: 'over' })),
  row('We evaluate four state-of-the-art detectors.', count(4, /detectors$/)),
])

table('scores with a unit of their own', [
  row('It runs at 46 FPS on a laptop.', score(46, 'FPS')),
  row('It decodes 1,200 tokens per second.', score(1200, /tokens/)),
  row('It decodes 1,200 tokens/s on one GPU.', score(1200, 'tokens/s')),
  row('Its latency is below 5 ms.', score(5, 'ms', { qualifier: 'under', metric: 'latency' })),
  row('It needs 3.5 mW of power.', score(3.5, 'mW')),
  row('The chip reaches 12.4 TOPS/W.', score(12.4, 'TOPS/W')),
  row('Our links carry 1.2 Tbps.', score(1.2, 'Tbps')),
  row('Each query costs $0.02.', score(0.02, /.*/)),
  row('Each query costs 3 cents.', score(3, 'cents')),
  row('It uses 24 GB of memory.', scale(24, 'GB', { metric: 'memory' })),
  row('A query takes 1.4 seconds.', score(1.4, 'seconds')),
  row('The gap is 0.4 dB.', score(0.4, 'dB')),
])

table('changes and ratios', [
  row('Our tokenizer needs 30% fewer tokens.', change(30, '%', { metric: 'tokens', direction: 'decrease' })),
  row('It needs 30% of the memory of the baseline.', factor(30, '%', { direction: 'decrease' })),
  row('It runs at 9.4% of the latency of GPT-4o.', factor(9.4, '%', { direction: 'decrease', metric: 'latency' })),
  row('The rival is 12 times larger.', factor(12, 'x', { direction: 'increase' })),
  row('It compresses the cache by 8x.', factor(8, 'x', { direction: 'decrease' })),
  row('Energy is 35% lower.', change(35, '%', { direction: 'decrease', metric: 'Energy' })),
  row('Accuracy is 3.1 points higher.', change(3.1, 'points', { direction: 'increase', metric: 'Accuracy' })),
])

table('names, dates, references and thresholds are no claims', [
  row('GPT-4o and Llama 3.1 8B write well.'),
  row('We fine-tune Llama 3.1 8B.'),
  row('We compare with Claude 3.5 Sonnet and Gemini 2.5 Pro.'),
  row('It is trained on CIFAR-10 and CIFAR-100.'),
  row('The scene is turned into 3D Gaussians.'),
  row('We report R² on held-out farms.'),
  row('Our encoder stacks S4 layers.'),
  row('The video is coded in H.264 or H.265.'),
  row('Data from the COVID-19 years are used.'),
  row('In 2023, this was still open.'),
  row('The challenge was held in June 2024.'),
  row('Our method has two components.'),
  row('There are three challenges: (1) noise, (2) drift, and (3) cost.'),
  row('The code is at https://example.org/v2.5/17.'),
  row('See Figure 3 and Section 4.2 for more.'),
  row('The first stage is followed by a second one.'),
  row('We set α = 0.05 throughout.'),
  row('We run it on an RTX 4090.'),
  row('We weigh INT8 against FP16.'),
  row('Both ResNet-50 and ViT-B/16 are used.'),
  row('It answers a 1-to-1 mapping problem.'),
  row('We model it as a 0-1 knapsack.'),
  row('It uses the 5G standard and Wi-Fi 6.'),
  row('SO(3) and SE(3) symmetry is kept.'),
  row('We use an L1 loss and k-means++.'),
  row('One may ask whether one of them is enough.'),
  row('Type 2 diabetes and stage 3 tumours are studied.'),
])

table('money, time, bytes and rates', [
  row('Training costs less than $100.', { value: 100, unit: '$', qualifier: 'under' }),
  row('Training costs under \\$100 on public clouds.', { value: 100, unit: '$', qualifier: 'under' }),
  row('Labels cost 0.3 USD each.', { value: 0.3, unit: 'USD' }),
  row('It answers within 200 ms.', score(200, 'ms', { qualifier: 'under' })),
  row('It answers in 1.2s.', score(1.2, 's')),
  row('It takes 3 minutes per scene.', score(3, 'minutes')),
  row('The index takes 4.2 GB.', { value: 4.2, unit: 'GB' }),
  row('It reads 1.5 GB/s from disk.', score(1.5, 'GB/s')),
  row('It reads 120 frames per second.', score(120, /^frames/)),
  row('It processes 2.1 million rows per second.', score(2.1e6, /rows/)),
  row('It spends 4.5 kWh a day.', score(4.5, 'kWh')),
  row('The network has 4.1 GFLOPs.', { value: 4.1, unit: 'GFLOPs' }),
  row('The chip draws 12 mW at 0.6 V.', score(12, 'mW'), { value: 0.6, unit: 'V' }),
  row('It drives at 12 m/s.', score(12, 'm/s')),
  row('It stays stable at 35 °C.', { value: 35, unit: '°C' }),
  row('The clock runs at 1.2 GHz.', { value: 1.2, unit: 'GHz' }),
])

table('spelled numbers', [
  row('We evaluate it on twenty-four tasks.', count(24, 'tasks')),
  row('We train on one million videos.', scale(1e6, 'videos')),
  row('It is ten times faster.', factor(10, /.*/, { direction: 'increase' })),
])

table('more names that hold digits', [
  row('We build on Qwen2.5-VL-7B and InternVL2-8B.'),
  row('We fine-tune Mistral 7B and Gemma 2.'),
  row('Results hold for LLaMA-3-70B.'),
  row('It is written in C++17 and Python 3.10.'),
  row('We use the v1.5 release of YOLOv5.'),
  row('We study H₂O and CO₂ capture.'),
  row('The BRCA1 and p53 genes are known.'),
  row('We use the ISO 26262 rules.'),
  row('It follows SAE Level 4 driving.'),
  row('Data are from Sentinel-2 and Landsat 8.'),
  row('The x86-64 and ARMv8 builds agree.'),
  row('It solves the 2D Navier-Stokes equations.'),
  row('We study top-k and top-p sampling.'),
  row('The 1D convolution is replaced.'),
  row('A two-stage, three-way split is used.'),
  row('Our 2024 survey is extended.'),
  row('It was shown at CVPR 2024 and NeurIPS 2023.'),
  row('We won the SemEval-2024 Task 8.'),
  row('It meets O(n^2) cost in O(n log n) time.'),
  row('Half-precision is used.'),
  row('It is a zero-shot, one-pass method.'),
  row('Let $x_1, x_2$ be points in $\\mathbb{R}^3$.'),
])

table('once missed', [
  row('We release a 1.3 billion parameter model.', scale(1.3e9, 'parameters')),
  row('It supports a 128K context window.', scale(128000, /.*/, { metric: /context/ })),
  row('We ask over 3,500 volunteers.', scale(3500, 'volunteers', { qualifier: 'over' })),
  row('This paper is under CC BY 4.0.'),
])

table('sizes and counts, longer', [
  row(
    'The corpus covers 4,000 hours in 14 languages from 3,500 speakers.',
    scale(4000, 'hours'),
    { value: 14, unit: 'languages' },
    scale(3500, 'speakers'),
  ),
  row('It has 1,200 questions over 38 topics.', scale(1200, 'questions'), scale(38, 'topics')),
  row('FrobozBench has 4,812 questions.', scale(4812, 'questions')),
  row('We evaluate 12 LLMs on 8 tasks in 5 languages.', count(12, 'LLMs'), count(8, 'tasks'), count(5, 'languages')),
  row('It was pre-trained on 2.4 billion image-text pairs.', scale(2.4e9, /pairs/)),
  row('Our 8-billion-parameter model is open.', scale(8e9, 'parameters')),
  row('We scale it to 405B parameters and 15T tokens.', scale(405e9, 'parameters'), scale(15e12, 'tokens')),
  row('The agent runs for 500 steps.', scale(500, 'steps')),
  row('The model fits into 6 GB of VRAM.', scale(6, 'GB', { metric: 'VRAM' })),
  row('It was trained for 3 days on 8 H100 GPUs.', scale(3, 'days'), scale(8, 'GPUs')),
  row('It handles sequences of up to 32,768 tokens.', scale(32768, 'tokens', { qualifier: 'up to' })),
  row('It takes 16 input views.', scale(16, /views/)),
  row('We curate more than 10K prompts.', scale(10000, 'prompts', { qualifier: 'over' })),
  row('Over 90% of 1,200 users liked it.', score(90, '%', { qualifier: 'over' }), scale(1200, 'users')),
])

table('counts and sizes of whatever is looked at', [
  row('We investigate six split strategies.', count(6, 'strategies')),
  row('The order of two maps can be reversed.'),
  row('It holds 526 high-quality, manually constructed question pairs.', scale(526, 'pairs')),
  row('We evaluate 21 open, closed, and medical models.', count(21, 'models')),
  row(
    'It has 28.3M, 49.7M and 87.9M parameters.',
    scale(28300000, 'parameters'),
    scale(49700000, 'parameters'),
    scale(87900000, 'parameters'),
  ),
  row('A total of 2052 volumes is used.', scale(2052, 'volumes')),
  row('Training on just 100 of these data points hurts.', scale(100, 'points')),
  row('We adapt on one minute of speech.', scale(1, /minute/)),
  row('It makes 360 panoramic images.'),
  row('It reveals two key findings.'),
])
